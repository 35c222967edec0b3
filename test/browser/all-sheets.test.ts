import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { copyOfContent } from '../support/copy-of-content.ts';
import { countPrinted } from '../support/pdf.ts';
import { buildSite } from '../support/real-site.ts';
import { serve } from '../support/serve.ts';
import { temporaryFolder } from '../support/temporary.ts';

const { open } = useBrowser();

/** The real curriculum with every section open, served. */
async function allOpen() {
  const content = await copyOfContent();
  for (const section of await readdir(content)) {
    const file = join(content, section, 'section.yaml');
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text) await writeFile(file, text.replace(/^access: .*$/mu, 'access: open'));
  }
  const dist = join(await temporaryFolder(), 'dist');
  await buildSite(dist, { CONTENT_DIR: content, OFFLINE: 'opened' });
  const server = await serve(dist);
  onTestFinished(() => server.close(0));
  const sheets = (await readdir(dist, { recursive: true }))
    .filter((file) => file.endsWith('checklist/index.html'))
    .map((file) => `/${file.replaceAll('\\', '/').replace('index.html', '')}`);
  return { sheets, url: server.url };
}

// The free ones are looked at closely, and on both papers, in `sheet.test.ts`.
test('every procedure of the curriculum fits the pages that its sheet declares', async () => {
  const { sheets, url } = await allOpen();
  expect(sheets.length).toBeGreaterThanOrEqual(78);
  // What scripts add is no longer than what it takes the place of, and takes time.
  const page = await open('/offline/', { baseURL: url, javaScriptEnabled: false });
  const over: string[] = [];
  for (const sheet of sheets) {
    await page.goto(sheet);
    const declared = await page.locator('[data-sheet-pages]').getAttribute('data-sheet-pages');
    const pages = await countPrinted(page);
    if (pages > Number(declared)) over.push(`${sheet}: ${pages} of ${declared}`);
  }
  expect(over).toEqual([]);
}, 300_000);
