import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { addresses, openSearch, searchFor } from './in-dialog.ts';

const { open } = useBrowser();
const { dist } = inject('site');

/** Addresses of found pages, without places on them. */
async function pagesFor(dialog: Locator, words: string): Promise<string[]> {
  await searchFor(dialog, words);
  return (await addresses(dialog)).filter((address) => !address.includes('#'));
}

/** Whether each page holds the word as it is, and not only in a longer one. */
async function holding(word: RegExp, pages: readonly string[]): Promise<boolean[]> {
  return Promise.all(
    pages.map(async (path) => {
      const html = await readFile(join(dist, path, 'index.html'), 'utf8');
      const [, main = ''] = /<main[^>]*>(.*)<\/main>/su.exec(html) ?? [];
      return word.test(main.replace(/<[^>]+>/gu, ' '));
    }),
  );
}

describe('a word of three letters or fewer', () => {
  test('finds pages that hold it whole before those that hold longer words', async () => {
    const dialog = await openSearch(await open('/'));
    const whole = await holding(/\bpH\b/iu, await pagesFor(dialog, 'pH'));
    // “Phone” and “photo”: no less than before, only later.
    expect(whole[0]).toBe(true);
    expect(whole.indexOf(false)).toBe(whole.lastIndexOf(true) + 1);
    const [first = ''] = await pagesFor(dialog, 'pH test');
    expect(await holding(/\bpH\b/u, [first])).toEqual([true]);
    expect((await pagesFor(dialog, 'CYA'))[0]).toBe(
      '/water-chemistry-and-quality/cyanuric-acid-control/',
    );
  });

  test('finds SOPs before pages of sections', async () => {
    const pages = await pagesFor(await openSearch(await open('/')), 'CYA');
    const whole = await holding(/\bCYA\b/u, pages);
    const kinds = pages.filter((_, index) => whole[index]).map((path) => path.split('/').length);
    expect(kinds).toContain(4);
    expect(kinds).toContain(3);
    expect(kinds).toEqual(kinds.toSorted((a, b) => b - a));
  });

  test('still finds first the page that it begins, or is in, the title of', async () => {
    const dialog = await openSearch(await open('/'));
    expect((await pagesFor(dialog, 'fou'))[0]).toBe('/foundations/');
    expect((await pagesFor(dialog, 'SOP')).slice(0, 2)).toEqual([
      '/foundations/sop-revision-control/',
      '/template/',
    ]);
    // Documents are called by it: SAL-02 and the rest.
    expect((await pagesFor(dialog, 'sal'))[0]).toMatch(/^\/sales\/./u);
  });

  test('leads to where it stands whole, and marks no longer word', async () => {
    const dialog = await openSearch(await open('/'));
    await searchFor(dialog, 'pH');
    const first = dialog.locator('.search-results > li').first();
    const marks = await first.locator('mark').allTextContents();
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter((mark) => !/\bpH\b/u.test(mark))).toEqual([]);
  });

  test('loads the texts of no more pages than are shown', async () => {
    const page = await open('/');
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).pathname));
    const dialog = await openSearch(page);
    await searchFor(dialog, 'pH');
    const fragments = [...asked].filter((path) => path.includes('/fragment/'));
    expect(fragments).toHaveLength(await dialog.locator('.search-page').count());
  });
});
