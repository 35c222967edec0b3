import { expect, onTestFinished, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { violationsIn } from '../support/axe.ts';
import { serve } from '../support/serve.ts';
import { useBrowser } from '../support/browser.ts';
import { printed } from '../support/pdf.ts';
import { keptPaths, savedWords, untilKept } from './offline-support.ts';
import { copyOfSite } from './offline-sites.ts';
import { done, start, toFinish } from './run-support.ts';

const { open, contextOf } = useBrowser();
const allow = { serviceWorkers: 'allow' } as const;
const sop = '/retention-and-recovery/cancellation-recovery/';
const locked = '/retention-and-recovery/complaint-response/';

let reader: Promise<BrowserContext> | undefined;
/** What the first page of that reader asked for, in order, and when it had loaded. */
const firstAsked: string[] = [];

/**
 * A page of a reader who was on the home page once, and then lost the connection. Several tests share
 * the reader, since to keep the site takes seconds; what was saved before is erased.
 */
async function withoutConnection(): Promise<Page> {
  reader ??= firstVisit();
  const context = await reader;
  await context.setOffline(true);
  const page = await context.newPage();
  onTestFinished(() => page.close());
  await page.goto('/offline/');
  await page.evaluate(() => localStorage.clear());
  return page;
}

async function firstVisit(): Promise<BrowserContext> {
  const context = await contextOf(allow);
  const page = await context.newPage();
  page.on('load', () => firstAsked.push('loaded'));
  context.on('request', (request) => firstAsked.push(new URL(request.url()).pathname));
  await page.goto('/');
  await untilKept(page);
  await page.close();
  context.removeAllListeners('request');
  return context;
}

async function heading(page: Page): Promise<string> {
  return (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
}

function said(page: Page, element: string): Promise<string | null> {
  return page.locator(`${element} output`).first().textContent();
}

test('after one visit an SOP opens, keeps a tick, and prints its sheet without a connection', async () => {
  const page = await withoutConnection();
  await page.goto(sop);
  expect(await heading(page)).toContain('Cancellation Recovery');
  await page.locator('saved-here output', { hasText: savedWords }).waitFor();
  expect(await page.evaluate(() => document.styleSheets[0]?.cssRules.length)).toBeGreaterThan(0);
  const box = page.getByRole('checkbox').first();
  await box.check();
  await page.reload();
  await page.locator('.tally', { hasText: '1 of 17' }).waitFor();
  expect(await box.isChecked()).toBe(true);
  await page.goto(`${sop}checklist/`);
  const [sheet = []] = await printed(page, 'Letter');
  expect(sheet.map(({ text }) => text).join('\n')).toContain('RET-01');
  await page.goto(`${sop}run/`);
  expect(await page.getByRole('main').textContent()).toContain('Cancellation Recovery');
});

test('in airplane mode an open SOP is run: ticked, read off, finished, printed', async () => {
  const page = await withoutConnection();
  const context = page.context();
  await context.setOffline(false);
  await page.goto('/water-chemistry-and-quality/water-testing-and-dosing/');
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Start a run' }).click();
  await start(page);
  await done(page);
  await page.getByLabel('Each reading').fill('FC 3, pH 7.6');
  await page.reload();
  await page.getByText('Step 2 of 6').waitFor();
  await toFinish(page);
  await page.getByLabel('Done by').fill('Maria');
  await page.getByRole('button', { name: /^Finish/u }).click();
  await page.getByText('The run is finished.').waitFor();
  const words = async () =>
    (await printed(page, 'Letter'))
      .flat()
      .map(({ text }) => text)
      .join('\n');
  expect(await words()).toContain('FC 3, pH 7.6');
  await page.goto('/run/');
  await page.getByRole('link', { name: 'Finished:' }).click();
  await page.locator('.run-record .facts').waitFor();
  const record = await words();
  for (const text of ['FC 3, pH 7.6', '✓', 'Maria', '12 Palm Court', 'End of WAT-01 run'])
    expect(record).toContain(text);
  await page.goto('/my-business/');
  await page.getByText('The person behind each role').waitFor();
});

test('progress goes on without a connection: Continue, what is done, what is saved', async () => {
  const page = await withoutConnection();
  await page.goto(sop);
  for (const box of await page.locator('.checks input').all()) await box.check();
  await page.goto('/water-chemistry-and-quality/water-testing-and-dosing/');
  await page.getByRole('checkbox').first().check();
  await page.goto('/');
  await page.getByRole('link', { name: /^Continue: Water Testing.*, 1 of/u }).waitFor();
  await page.goto('/retention-and-recovery/');
  await page.getByText('1 of 1 open procedure done').waitFor();
  await page.goto('/saved/');
  const saved = page.locator('saved-list').getByRole('link', { name: 'Cancellation Recovery' });
  expect(await saved.first().getAttribute('href')).toBe(sop);
});

test('search finds the words of a checkpoint without a connection, and lands on it', async () => {
  const page = await withoutConnection();
  await page.goto('/search/?q=one+offer+at+most');
  await page.locator('.search-check').first().click();
  await page.waitForURL(/#check-/u);
  const target = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  expect(await target.textContent()).toMatch(/one offer/iu);
});

test('a page that is not saved says so in plain words, until there is a connection', async () => {
  const page = await withoutConnection();
  await page.goto(locked);
  expect(await heading(page)).toBe('This page needs a connection');
  await page.reload();
  expect(await heading(page)).toBe('This page needs a connection');
  const listed = page.locator('offline-kept [data-section]:not([hidden])');
  await listed.first().waitFor();
  expect(await listed.count()).toBe(12);
  expect(await listed.getByRole('link', { name: 'Complaint Response' }).count()).toBe(0);
  expect(await violationsIn(page)).toEqual([]);
  await listed.getByRole('link', { name: 'Cancellation Recovery' }).click();
  expect(await heading(page)).toContain('Cancellation Recovery');
  await page.goto(locked);
  expect((await keptPaths(page)).filter((path) => path.startsWith(locked))).toEqual([]);
  await page.context().setOffline(false);
  await page.reload();
  expect(await heading(page)).toContain('Complaint');
});

test('addresses open without their slash and with any query', async () => {
  const page = await withoutConnection();
  for (const address of [sop.slice(0, -1), `${sop}?utm_source=mail&x=1`]) {
    await page.goto(address);
    expect(await heading(page), address).toContain('Cancellation Recovery');
  }
});

test('a page that was opened is kept for every query, and a copy says of which day it is', async () => {
  const page = await withoutConnection();
  await page.context().setOffline(false);
  await page.goto('/current/ret-02/?v=0.9');
  const online = await heading(page);
  expect(await said(page, 'site-offline')).toBe('');
  await page.context().setOffline(true);
  await page.goto('/current/ret-02/?v=1.1');
  expect(await heading(page)).toBe(online);
  expect(await said(page, 'site-offline')).toMatch(
    /^The network does not answer\. This is the copy of \w+ \d+, \d{4}\.$/u,
  );
});

test('the worker is asked for when the page has loaded, not before', async () => {
  await withoutConnection();
  expect(firstAsked).toContain('/offline.js');
  expect(firstAsked.indexOf('loaded')).toBeLessThan(firstAsked.indexOf('/offline.js'));
});

test('never is an SOP said to be saved without a worker', async () => {
  const page = await open(sop);
  await page.waitForLoadState('networkidle');
  expect(await said(page, 'saved-here')).toBe('');
});

// The two tests that follow spoil what the shared reader keeps.
test('an SOP claims to be saved only with its styles', async () => {
  const page = await withoutConnection();
  await page.context().setOffline(false);
  await page.evaluate(async () => {
    const cache = await caches.open('sops-site');
    const styles = (await cache.keys()).filter(({ url }) => url.endsWith('.css'));
    await Promise.all(styles.map((request) => cache.delete(request)));
  });
  await page.goto(sop, { waitUntil: 'networkidle' });
  expect(await said(page, 'saved-here')).toBe('');
});

test('erasing everything ends the worker and erases every copy', async () => {
  const page = await withoutConnection();
  await page.context().setOffline(false);
  await page.goto('/saved/');
  expect((await keptPaths(page)).length).toBeGreaterThan(20);
  await page.getByText('Erase everything saved here').click();
  await page.getByRole('button', { name: 'Yes, erase everything' }).click();
  await page.getByText('Everything that was saved in this browser is erased.').waitFor();
  expect(await keptPaths(page)).toEqual([]);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistration())).toBeUndefined();
  reader = undefined;
});

test.each([{ saveData: true }, { effectiveType: 'slow-2g' }])(
  'a first visit with %j keeps nothing',
  async (connection) => {
    const page = await open('/favicon.svg', allow);
    await page.addInitScript((value) => {
      Object.defineProperty(navigator, 'connection', { value });
    }, connection);
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(sop, { waitUntil: 'networkidle' });
    expect(asked).toContain(sop);
    expect(asked).not.toContain('/offline.js');
    expect(await keptPaths(page)).toEqual([]);
    expect(await said(page, 'saved-here')).toBe('');
  },
);

test('where storage and workers throw, the page works and claims nothing', async () => {
  const page = await open('/favicon.svg', allow);
  await page.addInitScript(() => {
    const get = () => {
      throw new DOMException('Refused.', 'SecurityError');
    };
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get });
    Object.defineProperty(globalThis, 'caches', { get });
  });
  await page.goto(sop, { waitUntil: 'networkidle' });
  expect(await said(page, 'saved-here')).toBe('');
});

test('a file that cannot be had harms nothing, and the next visit keeps the rest', async () => {
  const { dist, lose } = await copyOfSite();
  const server = await serve(dist);
  onTestFinished(() => server.close(0));
  const bring = await lose('template/index.html');
  const page = await open('/', { ...allow, baseURL: server.url });
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const worker = registration?.installing;
    if (worker && worker.state !== 'redundant')
      await new Promise((resolve) => worker.addEventListener('statechange', resolve));
  });
  await page.goto(sop, { waitUntil: 'networkidle' });
  expect(await said(page, 'saved-here')).toBe('');
  await bring();
  await page.reload();
  await untilKept(page);
  await page.locator('saved-here output', { hasText: savedWords }).waitFor();
});
