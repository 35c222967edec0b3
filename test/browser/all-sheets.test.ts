import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { countPrinted, printed } from '../support/pdf.ts';
import { buildSite } from '../support/real-site.ts';
import { serve } from '../support/serve.ts';

const { open } = useBrowser();
const dist = join(inject('site').shared, 'all-open');
let baseURL: string;

/** The real curriculum with every section open. */
beforeAll(async () => {
  // Beside the real content: SOPs with a component find it by `../../src/`.
  const content = await mkdtemp(resolve('.content-'));
  await cp('content', content, { recursive: true });
  for (const section of await readdir(content)) {
    const file = join(content, section, 'section.yaml');
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text) await writeFile(file, text.replace(/^access: .*$/mu, 'access: open'));
  }
  await buildSite(dist, { CONTENT_DIR: content, PAGES_ONLY: '1' }).finally(() =>
    rm(content, { recursive: true }),
  );
  const server = await serve(dist);
  baseURL = server.url;
  return () => server.close(0);
});

// The free ones are looked at closely, and on both papers, in `sheet.test.ts`.
test('every procedure of the curriculum fits the pages that its sheet declares', async () => {
  const sheets = (await readdir(dist, { recursive: true }))
    .filter((file) => file.endsWith('checklist/index.html'))
    .map((file) => `/${file.replaceAll('\\', '/').replace('index.html', '')}`);
  expect(sheets.length).toBeGreaterThanOrEqual(78);
  // What scripts add is no longer than what it takes the place of, and takes time.
  const page = await open('/offline/', { baseURL, javaScriptEnabled: false });
  const over: string[] = [];
  for (const sheet of sheets) {
    await page.goto(sheet);
    const declared = await page.locator('[data-sheet-pages]').getAttribute('data-sheet-pages');
    const pages = await countPrinted(page);
    if (pages > Number(declared)) over.push(`${sheet}: ${pages} of ${declared}`);
  }
  expect(over).toEqual([]);
}, 300_000);

// Sections whose pages broke otherwise than columns did, when columns were a pixel narrower.
test.each(['foundations', 'sales', 'billing-and-collections'])(
  'the binder of %s says of every procedure how many pages it prints on',
  async (section) => {
    const page = await open(`/${section}/binder/`, { baseURL });
    const contents = page.locator('[data-pages-in-contents]');
    await expect.poll(() => contents.last().textContent(), { timeout: 20_000 }).toMatch(/pages/u);
    const said = await contents.evaluateAll((lines) =>
      lines.map((line) => `${line.getAttribute('data-pages-in-contents')}: ${line.textContent}`),
    );
    const pages = await printed(page, 'Letter');
    const documents = pages.map((lines) => {
      const head = lines.slice(0, 2).map(({ text }) => text);
      return /([A-Z]+-\d+) · Version/u.exec(head.join(' '))?.[1];
    });
    const names = [...new Set(documents.filter((name) => name !== undefined))];
    expect(names.length).toBeGreaterThanOrEqual(6);
    expect(said).toEqual(
      names.map((name) => {
        const count = documents.filter((one) => one === name).length;
        return `${name.toLowerCase()}: ${count} pages, from page ${documents.indexOf(name) + 1}`;
      }),
    );
  },
);
