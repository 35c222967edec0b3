import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { parse } from 'yaml';
import { sealSite } from '../../src/build/seal/seal-site.ts';
import { masterKey } from '../../src/gate/keys.ts';
import { invitationsSchema } from '../../src/model/invitations.ts';
import { sampleMaster } from '../gate/sample.ts';
import { useBrowser } from '../support/browser.ts';
import { canaryOf } from '../support/sealed-content.ts';
import { codeOf, sealedSite, type SealedSite } from '../support/sealed-site.ts';
import { serve } from '../support/serve.ts';
import { violationsIn } from '../support/axe.ts';
import { printed } from '../support/pdf.ts';
import { untilKept } from './offline-support.ts';

const { contextOf } = useBrowser();
let site: SealedSite;
let folder: string;
let url: string;
let close: () => Promise<void>;
/** Addresses of an SOP of a section that is not its free one. */
const sopOf = new Map<string, string>();
const soon = { timeout: 15_000, interval: 100 };

beforeAll(async () => {
  const shared = await sealedSite();
  folder = await mkdtemp(join(tmpdir(), 'sealed-'));
  await cp(shared.dist, join(folder, 'dist'), { recursive: true });
  site = { ...shared, dist: join(folder, 'dist') };
  const server = await serve(site.dist);
  url = server.url.replace(/\/$/u, '');
  close = () => server.close(0);
  for (const section of ['sales', 'onboarding', 'foundations']) {
    const yaml = await readFile(join(site.content, section, 'section.yaml'), 'utf8');
    const [, free] = /^free: (.*)$/mu.exec(yaml) ?? [];
    const slugs = [...yaml.matchAll(/^ {2}- (\S+)$/gmu)].map(([, slug]) => slug);
    sopOf.set(section, `/${section}/${slugs.find((slug) => slug !== free)}/`);
  }
});
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true });
});

/** A reader, with pages that fail the test if they throw or break the policy. */
async function reader(options: { worker?: boolean } = {}) {
  const context = await contextOf({
    baseURL: url,
    serviceWorkers: options.worker ? 'allow' : 'block',
  });
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(error.error().message));
  context.on('console', (message) => {
    if (/Content Security Policy|Uncaught/u.test(message.text())) faults.push(message.text());
  });
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  return { context, page: await context.newPage() };
}

/** Opens the sections of an invitation, as its holder does. */
async function unlock(page: Page, invitation: number) {
  await page.goto(`/unlock/#${await codeOf(invitation)}`);
  await page.getByRole('button', { name: 'Open my sections' }).click();
  await page.locator('unlock-site li:visible').first().waitFor();
}

const steps = (page: Page) => page.locator('h2#process-steps');
const sop = (section = 'sales') => sopOf.get(section) ?? '';

test('an invitation opens its section: SOP, ticks, sheet, run and binder, and no other section', async () => {
  const { page } = await reader();
  await page.goto(sop());
  await page.getByRole('heading', { name: 'What is inside' }).waitFor();
  await unlock(page, 1);
  await page.goto(`${sop()}#step-say`);
  await steps(page).waitFor();
  expect(await page.locator('main').innerText()).toContain(canaryOf('sales'));
  expect(await page.title()).toContain('SOP');
  const box = page.locator('check-list input[type=checkbox]').first();
  await box.check();
  await page.reload();
  await steps(page).waitFor();
  await vi.waitFor(async () => expect(await box.isChecked()).toBe(true), soon);

  await page.getByRole('link', { name: 'Checklist sheet' }).click();
  await page.getByRole('button', { name: 'Print this sheet' }).waitFor();
  expect(await violationsIn(page)).toEqual([]);
  await page.goBack();
  await steps(page).waitFor();
  await vi.waitFor(async () => expect(await box.isChecked()).toBe(true), soon);
  await page.goto(`${sop()}run/`);
  await page.getByRole('button', { name: 'Start' }).waitFor();

  await page.goto('/sales/');
  await vi.waitFor(
    async () =>
      expect(await page.locator('.state').allInnerTexts()).toEqual([
        'Free to read',
        'Open',
        'Open',
      ]),
    soon,
  );
  // Progress counts with what the reader may read.
  await page.goto('/');
  await page.getByRole('link', { name: /^Continue: .*, 1 of/u }).waitFor();
  await page.goto(sop('onboarding'));
  await page.getByRole('heading', { name: 'What is inside' }).waitFor();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Open my sections' }).waitFor();
  expect(await page.locator('body').innerText()).not.toContain(canaryOf('onboarding'));
});

test('the binder of all that is open has the sections of the reader, each page counted', async () => {
  const { page } = await reader();
  await unlock(page, 1);
  await page.goto('/binder/');
  await vi.waitFor(
    async () => expect(await page.locator('article[data-pages-of]').count()).toBe(5),
    soon,
  );
  expect(await page.locator('.binder-cover').innerText()).toContain('5 procedures to work from');
  const pages = (await printed(page, 'Letter')).map((lines) =>
    lines.map(({ text }) => text).join('\n'),
  );
  const text = pages.join('\n');
  expect(text).toContain(canaryOf('sales'));
  expect(text).not.toContain(canaryOf('onboarding'));
  expect(pages.at(-1)).toContain('GA-02');
  const heads = pages.filter((one) => one.includes('GA-02 page 1 of'));
  expect(heads).toHaveLength(1);
});

test('search finds the text of the reader’s sections, on the step, until the device forgets', async () => {
  const { page } = await reader();
  const find = async (words: string) => {
    await page.goto('/search/');
    await page.getByLabel('Search all SOPs').fill(words);
  };
  const results = page.locator('.search-results > li');
  const output = page.locator('search output');
  await find(canaryOf('sales'));
  await vi.waitFor(async () => expect(await output.innerText()).toContain('Nothing'), soon);
  await unlock(page, 1);
  await find(canaryOf('sales'));
  await vi.waitFor(async () => expect(await results.count()).toBe(2), soon);
  const landing = results.first().locator('a[href*="#step-"]').first();
  await landing.click();
  await steps(page).waitFor();
  await vi.waitFor(
    async () => expect(await page.locator(':target').innerText()).toContain('Step 1'),
    soon,
  );
  // Each page is found and counted once, as what this reader may do with it.
  await find(`say ${canaryOf('sales')}`);
  const sections = page.locator('select[name=section]');
  await vi.waitFor(async () => expect(await sections.innerText()).toContain('sales (2)'), soon);
  const access = page.locator('select[name=access]');
  expect(await access.innerText()).toContain('Open (2)');
  const facts = await results.locator('p.quiet').allInnerTexts();
  expect(facts.every((fact) => fact.endsWith('Open'))).toBe(true);

  await page.goto('/unlock/');
  await page.getByText('Forget this device').click();
  await page.getByRole('button', { name: 'Yes, forget the keys' }).click();
  await page.getByText('This device has forgotten the keys.').waitFor();
  await find(canaryOf('sales'));
  await vi.waitFor(async () => expect(await output.innerText()).toContain('Nothing'), soon);
});

test('without a network all of it opens, and no cache holds a word of it in clear', async () => {
  const { page, context } = await reader({ worker: true });
  await page.goto('/');
  await untilKept(page);
  await unlock(page, 1);
  await page.goto('/');
  await vi.waitFor(async () => expect(await keptFor(page)).toBeGreaterThan(10), soon);
  await page.goto(sop());
  await steps(page).waitFor();
  expect(await inStorage(page, canaryOf('sales'))).toEqual([]);
  // The check can see: what is public is found in a cache, and what a Map holds in the store of keys.
  expect(await inStorage(page, 'GA-01')).not.toEqual([]);
  expect(await inStorage(page, '"sales"')).not.toEqual([]);

  await context.setOffline(true);
  await page.goto(`${sop()}checklist/`);
  await page.getByRole('button', { name: 'Print this sheet' }).waitFor();
  await page.goto(sop());
  await steps(page).waitFor();
  await page.getByText('Saved on this device').first().waitFor();
  await page.goto('/search/');
  await page.getByLabel('Search all SOPs').fill(canaryOf('sales'));
  await vi.waitFor(
    async () => expect(await page.locator('.search-results > li').count()).toBe(2),
    soon,
  );
  expect(await inStorage(page, canaryOf('sales'))).toEqual([]);
  await context.setOffline(false);

  // Another tab shows a procedure: it closes along with this one.
  const other = await context.newPage();
  await other.goto(sop());
  await steps(other).waitFor();
  await page.goto('/unlock/');
  await page.getByText('Forget this device').click();
  await page.getByRole('button', { name: 'Yes, forget the keys' }).click();
  await other.getByRole('heading', { name: 'What is inside' }).waitFor();
  expect(await keptFor(page)).toBe(0);
});

test('says so where a page does not open: damaged, withdrawn, or out of reach', async () => {
  const { page } = await reader();
  await unlock(page, 1);
  const said = page.locator('sealed-page output');
  const file = join(site.dist, 'sealed', sop(), 'page.bin');
  const whole = await readFile(file);
  for (const bytes of [whole.subarray(0, 200), Buffer.from(whole).fill(7, 60, 61)]) {
    await writeFile(file, bytes);
    await page.goto(sop());
    await vi.waitFor(
      async () => expect(await said.innerText()).toContain('does not open this page any more'),
      soon,
    );
    expect(await steps(page).count()).toBe(0);
  }
  await writeFile(file, whole);
  await page.route('**/sealed/**', (route) => route.abort('internetdisconnected'));
  await page.goto(sop());
  await vi.waitFor(
    async () => expect(await said.innerText()).toContain('The network does not answer'),
    soon,
  );
  await page.unroute('**/sealed/**');
  await page.goto(sop());
  await steps(page).waitFor();
});

test('after a rotation members read on with the same code, and who was revoked does not', async () => {
  const before = await readFile(join(site.content, 'invitations.yaml'), 'utf8');
  const [revoked, other] = [(await reader()).page, (await reader()).page];
  await unlock(revoked, 1);
  await unlock(other, 2);
  const isRevoked = 'sections: [sales]\n    revoked: true';
  await publish(`${before.replace('sections: [sales]', isRevoked)}epochs:\n  sales: 2\n`);
  await other.goto(sop());
  await steps(other).waitFor();
  await revoked.goto(sop());
  const said = revoked.locator('sealed-page output');
  await vi.waitFor(
    async () => expect(await said.innerText()).toContain('your invitation was withdrawn'),
    soon,
  );
  expect(await revoked.locator('body').innerText()).not.toContain(canaryOf('sales'));
  await publish(before);
});

/** Seals the site anew for these invitations, as a build would. */
async function publish(yaml: string) {
  for (const part of ['sealed', 'grants']) await rm(join(site.dist, part), { recursive: true });
  await sealSite({
    ...{ site: site.dist, members: site.members },
    master: await masterKey(sampleMaster),
    invitations: invitationsSchema.parse(parse(yaml)),
    sections: ['sales', 'onboarding'].map((id) => ({ id, title: id })),
  });
}

/** How many files are kept for members. */
function keptFor(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('sops-member.'));
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().length;
  });
}

/** Where the browser keeps a word in clear: addresses in caches, and databases. */
function inStorage(page: Page, word: string): Promise<string[]> {
  return page.evaluate(async (looked) => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if ((await (await cache.match(request))?.text())?.includes(looked)) found.push(request.url);
    }
    for (const { name = '' } of await indexedDB.databases()) {
      const open = indexedDB.open(name);
      await new Promise((done) => (open.onsuccess = done));
      const database = open.result;
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        await new Promise((done) => (all.onsuccess = done));
        // JSON knows no Map: keys are kept in one.
        const text = JSON.stringify(all.result, (_key, value) =>
          value instanceof Map ? [...value] : value,
        );
        if (text.includes(looked)) found.push(name);
      }
      database.close();
    }
    return found;
  }, word);
}
