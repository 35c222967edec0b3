import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { addresses, openSearch, searchFor } from './in-dialog.ts';

const { open } = useBrowser();
const dosing = '/water-chemistry-and-quality/water-testing-and-dosing/';

/** Addresses of found pages, without places on them. */
async function pagesFor(words: string, path = '/'): Promise<string[]> {
  const dialog = await openSearch(await open(path));
  await searchFor(dialog, words);
  return (await addresses(dialog)).filter((address) => !address.includes('#'));
}

describe('a word of three letters or fewer', () => {
  test('finds pages that hold it whole before those that hold longer words', async () => {
    const pages = await pagesFor('pH');
    expect(pages.slice(0, 2)).toEqual([dosing, '/retention-and-recovery/cancellation-recovery/']);
    // “Phone” and “photo”: no less than before, only later.
    expect(pages.indexOf('/sales/')).toBeGreaterThan(1);
    expect((await pagesFor('CYA'))[0]).toBe(dosing);
    expect((await pagesFor('pH test')).slice(0, 2)).toEqual(pages.slice(0, 2));
  });

  test('finds SOPs before pages of sections', async () => {
    const pages = await pagesFor('gas');
    const section = pages.indexOf('/safety-and-compliance/');
    expect(pages[0]).toBe(dosing);
    expect(section).toBe(pages.length - 1);
    expect(section).toBeGreaterThan(1);
  });

  test('still finds first the page that it begins, or is in, the title of', async () => {
    expect((await pagesFor('sal'))[0]).toBe('/sales/');
    expect((await pagesFor('SOP'))[0]).toBe('/template/');
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
