import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { openSearch, searchFor } from '../search/in-dialog.ts';
import { useBrowser } from '../support/browser.ts';
import { developmentServer } from '../support/dev-server.ts';
import { sealedSite, type SealedSite } from '../support/sealed-site.ts';
import { expectPagesOf, sopsOf } from './dev-pages.ts';

const { open } = useBrowser();
const soon = { timeout: 15_000, interval: 500 };
let site: SealedSite;
let server: Awaited<ReturnType<typeof developmentServer>>;
/** The free SOP of a section: its address, its file and what is in it. */
let path: string;
let file: string;
let valid: string;

beforeAll(async () => {
  site = await sealedSite();
  const content = join(inject('site').shared, 'dev-content');
  await cp(site.content, content, { recursive: true });
  server = await developmentServer(content);
  [path = ''] = await sopsOf(content, 'sales');
  file = join(content, `${path.slice(1, -1)}.md`);
  valid = await readFile(file, 'utf8');
});
afterAll(() => server.stop());

test('development shows visitors what a build for them holds', async () => {
  expect(await expectPagesOf(site, [], server.page)).toEqual([]);
});

test('it shows every problem as the author saves, stays up, and shows the page', async () => {
  const { page, said } = server;
  const [, title = ''] = /^title: (.*)$/mu.exec(valid) ?? [];
  expect(await page(path)).toContain(`<h1>${title}`);
  const faulty = valid.replace('### Step 2', '### Step 7');
  await writeFile(file, faulty.replace('## Purpose\n\n', '## Purpose\n\nJust saved. '));
  const problem = /\.md:\d+:1 {2}steps-are-numbered-in-order {2}"Step 7/u;
  await vi.waitFor(() => expect(said()).toMatch(problem), soon);
  const saved = async () => expect(await page(path)).toContain('Just saved.');
  await vi.waitFor(saved, soon);
  await writeFile(file, valid);
  await vi.waitFor(() => expect(said()).toContain('The content has no problems any more.'), soon);
});

test('the form of an author’s site really posts', async () => {
  const { url, page } = server;
  const form = { email: 'author@example.com', consent: '2026-11' };
  const sent = { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' } as const;
  const joined = await fetch(`${url}/api/waitlist`, sent);
  expect([joined.status, joined.headers.get('location')]).toEqual([303, '/waitlist/thanks/']);
  expect(await page('/api/health')).toContain('"ok":true');
});

test('it searches what authors write, without a build before', async () => {
  const page = await open('/offline/');
  // A reload by the server may close the dialog in between; then the next try comes soon.
  page.setDefaultTimeout(5_000);
  const found = async () => {
    await page.goto(server.url, { waitUntil: 'networkidle' });
    return searchFor(await openSearch(page), 'zeppelin');
  };
  expect(await found()).toMatch(/^Nothing found/u);
  await writeFile(file, valid.replace('## Purpose\n\n', '## Purpose\n\nZeppelin. '));
  await expect.poll(found, { timeout: 45_000 }).toMatch(/^1 result /u);
});
