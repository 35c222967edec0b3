import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { violationsInEveryLook } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';

const { open } = useBrowser();
const { dist } = inject('site');

/** Bytes of a script of the site, gzip. */
async function weigh(path: string): Promise<number> {
  return gzipSync(await readFile(join(dist, path)), { level: 9 }).length;
}

// One visit for all of it: to open a page takes as long as to look at it.
test.each(Object.entries(pageKinds))(
  '%s fetches little script, has no violation in any look, and does not scroll sideways',
  async (kind, path) => {
    const page = await open('/favicon.svg');
    const asked = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') asked.add(new URL(request.url()).pathname);
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const sizes = await Promise.all([...asked].map(weigh));
    expect(sizes.length).toBeGreaterThan(0);
    // Of what it fetches by itself; the search page is asked for what it fetches.
    if (kind !== 'search')
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(8 * 1024);
    expect(await violationsInEveryLook(page)).toEqual([]);
    // At 320 px, to which the last look has brought it.
    expect(await page.evaluate(tooWide)).toEqual([]);
  },
);

test('this check sees a fault that only one look has', async () => {
  const page = await open('/offline/');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      @media (prefers-color-scheme: light) { #pale { color: #ddd; background: #fff } }
      @media (prefers-color-scheme: dark) { #dim { color: #222; background: #000 } }
      @media (max-width: 400px) { #long { inline-size: 800px } }`);
    document.adoptedStyleSheets.push(sheet);
    const add = (id: string) => {
      const line = document.createElement('p');
      line.textContent = 'A line to read.';
      line.id = id;
      document.querySelector('main')?.append(line);
    };
    for (const id of ['pale', 'dim', 'long']) add(id);
  });
  expect(await violationsInEveryLook(page)).toEqual([
    expect.stringMatching(/^light: color-contrast: .*pale/u),
    expect.stringMatching(/^dark: color-contrast: .*dim/u),
    '320 px: the page scrolls sideways',
  ]);
  expect(await page.evaluate(tooWide)).toEqual([expect.stringContaining('long')]);
});

/** What is shown beyond the right edge. Runs in the page. */
function tooWide(): string[] {
  const wide = [...document.querySelectorAll('main *')].filter(
    (element) => element.getBoundingClientRect().right > innerWidth + 1,
  );
  const shown = wide.filter(
    (element) => getComputedStyle(element).clipPath === 'none' && !element.closest('thead'),
  );
  return shown.map(({ outerHTML }) => outerHTML.slice(0, 80));
}
