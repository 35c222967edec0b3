import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { violationsInEveryLook } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { printed } from '../support/pdf.ts';

const { open } = useBrowser();
const whole = '/binder/';
const section = '/retention-and-recovery/binder/';

const printouts = new Map<string, Promise<string[][]>>();

/** The lines of what a page prints, once for all tests of it. */
function pagesOf(
  path: string,
  paper: 'Letter' | 'A4' = 'Letter',
  options: BrowserContextOptions = {},
): Promise<string[][]> {
  const key = JSON.stringify([path, paper, options]);
  const made = printouts.get(key) ?? printLines(path, paper, options);
  printouts.set(key, made);
  return made;
}

async function printLines(path: string, paper: 'Letter' | 'A4', options: BrowserContextOptions) {
  const pages = await printed(await open(path, options), paper);
  return pages.map((lines) => lines.map(({ text }) => text));
}

/** The running head of a page, which takes two lines. */
function headOf(lines: readonly string[]): string {
  return lines.slice(0, 2).join(' ');
}

describe.each(['Letter', 'A4'] as const)('the binder of all that is open, on %s', (paper) => {
  test('counts the pages of each SOP, on them and on the last leaf', async () => {
    const pages = await pagesOf(whole, paper);
    const last = pages.at(-1)?.join('\n') ?? '';
    for (const document of ['RTE-01', 'WAT-01', 'RET-01']) {
      const own = pages.filter((lines) => headOf(lines).includes(`${document} · Version 1.1`));
      const feet = own.map((lines) => lines.slice(-3).join(' '));
      expect(own.length).toBeGreaterThan(1);
      for (const [index, foot] of feet.entries())
        expect(foot).toContain(`${document} page ${index + 1} of ${own.length}`);
      expect(own[0]?.slice(0, 4).join('\n')).toMatch(/ SOP$/mu);
      expect(own.at(-1)?.join(' ')).toContain(`End of ${document}, version 1.1`);
      expect(last).toMatch(new RegExp(`${document} .* SOP: ${own.length}$`, 'mu'));
    }
  });

  test('has SOPs in the order of the curriculum, and every page numbered but the covers', async () => {
    const pages = await pagesOf(whole, paper);
    const text = pages.flat().join('\n');
    const ends = [...text.matchAll(/End of ([A-Z]+-\d+)/gu)].map(([, document]) => document);
    const sections = [
      'FND',
      'SAF',
      'RTE',
      'WAT',
      'LED',
      'SAL',
      'ONB',
      'BIL',
      'REP',
      'RET',
      'HIR',
      'FIN',
    ];
    expect(ends).toEqual(sections.map((code) => `${code}-01`));
    for (const [index, lines] of pages.slice(1, -1).entries())
      expect(lines.slice(-3).join(' ')).toContain(`${index + 2} of ${pages.length}`);
  });
});

test('a cover says what it is, whose and when it was printed', async () => {
  const [cover, contents] = await pagesOf(section);
  const text = cover?.join('\n') ?? '';
  expect(text).toContain('Retention and recovery');
  expect(text).toContain('[Business name]');
  expect(text).toMatch(/Printed on \d{4}-\d\d-\d\d/u);
  expect(text).not.toContain('Page');
  expect(contents?.join('\n')).toMatch(/RET-01 Cancellation Recovery SOP Version 1\.1, 2026/u);
});

// On a desk `all-sheets.test.ts` counts them, in three whole sections.
test('the contents say how many pages each procedure has, counted on a phone', async () => {
  const pages = await pagesOf(whole, 'Letter', { viewport: { width: 390, height: 800 } });
  const documents = pages.map((lines) => /([A-Z]+-\d+) · Version/u.exec(headOf(lines))?.[1]);
  const begin = documents.findIndex((one) => one !== undefined);
  const contents = pages.slice(1, begin).flat().join('\n');
  expect(new Set(documents.slice(begin, -1)).size).toBe(12);
  for (const document of new Set(documents.slice(begin, -1))) {
    const count = documents.filter((one) => one === document).length;
    const first = documents.indexOf(document) + 1;
    expect(contents).toMatch(
      new RegExp(`${document} (?:(?!page)[^])*?${count} pages, from page ${first}\\b`, 'u'),
    );
  }
});

test('pages are counted anew when a blank was filled in, and the screen stays as it is', async () => {
  const page = await open(section);
  const read = () => page.locator('[data-pages-in-contents="ret-01"]').textContent();
  expect(await read()).toMatch(/^\d+ pages, from page 3$/u);
  const before = Number.parseInt((await read()) ?? '', 10);
  const look = () =>
    page.locator('.binder-cover').evaluate((cover) => getComputedStyle(cover).font);
  const font = await look();
  await page.evaluate(() => {
    const many = 'A very long name of a company. '.repeat(400);
    localStorage.setItem('sops:2:blank/law check date', JSON.stringify({ at: 1, value: many }));
    dispatchEvent(new Event('saved'));
  });
  const printedPages = await printed(page, 'Letter');
  const own = printedPages.filter((lines) =>
    lines.slice(0, 2).some(({ text }) => text.includes('RET-01 ·')),
  );
  expect(own.length).toBeGreaterThan(before);
  const foot = own.at(-1)?.slice(-3);
  expect(foot?.map(({ text }) => text).join(' ')).toContain(
    `RET-01 page ${own.length} of ${own.length}`,
  );
  expect(await look()).toBe(font);
});

test('a locked SOP is a line of preview in the contents and nowhere else', async () => {
  const pages = await pagesOf(section);
  const contents = pages[1]?.join(' ') ?? '';
  expect(contents).toMatch(/RET-02 Complaint Response SOP \(locked\): \S/u);
  expect(pages.slice(2).flat().join('\n')).not.toContain('End of RET-02');
});

test('ids are unique, and boxes keep their names', async () => {
  const page = await open(whole);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.length).toBe(new Set(ids).size);
  const nameless = await page.getByRole('checkbox').evaluateAll(
    (boxes) =>
      boxes.filter((box) => {
        const name = box.getAttribute('aria-labelledby') ?? '';
        return !document.getElementById(name)?.textContent.trim();
      }).length,
  );
  expect(nameless).toBe(0);
  expect(await page.getByRole('checkbox').count()).toBeGreaterThan(30);
});

test('it is found from home and from its section, and not by search', async () => {
  const home = await open('/');
  await home.getByRole('link', { name: /binder/u }).click();
  await home.waitForURL('**/binder/');
  const page = await open('/retention-and-recovery/');
  await page.getByRole('link', { name: 'Print this section' }).click();
  await page.waitForURL(/binder\/(?:#print)?$/u);
  const html = readFileSync(join(inject('site').dist, 'binder/index.html'), 'utf8');
  expect(html).toContain('noindex');
  expect(html).not.toContain('data-pagefind-body');
});

test.each([
  ['Print this section', '/retention-and-recovery/', 3],
  ['Print all that is open as a binder', '/', 6],
])('“%s” opens the print dialogue once: not on reload or back', async (name, path, first) => {
  const page = await open(path);
  await page.context().addInitScript(() => {
    window.print = () => {
      const counted = document.querySelector('[data-pages-in-contents]')?.textContent ?? '';
      sessionStorage.setItem('prints', `${sessionStorage.getItem('prints') ?? ''}${counted};`);
    };
  });
  const prints = () => page.evaluate(() => sessionStorage.getItem('prints'));
  await page.getByRole('link', { name }).click();
  await expect
    .poll(prints, { timeout: 5000 })
    .toMatch(new RegExp(`^\\d+ pages, from page ${first};$`, 'u'));
  expect(page.url()).toMatch(/binder\/$/u);
  const once = await prints();
  await page.reload();
  await page.goto('/waitlist/');
  await page.goBack();
  expect(await prints()).toBe(once);
});

test('the lines of the last leaf are even, and locked SOPs take one line of the contents', async () => {
  const pages = await printed(await open(whole), 'Letter');
  const lines = pages.at(-1) ?? [];
  const heights = lines.slice(lines.findIndex(({ text }) => /^[A-Z]+-\d+ /u.test(text)));
  const gaps = heights.slice(1).map(({ height }, at) => (heights[at]?.height ?? 0) - height);
  expect(gaps.length).toBeGreaterThan(1);
  expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
  const locked = pages[1]?.filter(({ text }) => text.includes('(locked)')) ?? [];
  expect(locked.length).toBeGreaterThan(2);
  expect(locked.filter(({ text }) => !/…|\.\.\./u.test(text))).toEqual([]);
});

test('has no violation in any look', async () => {
  expect(await violationsInEveryLook(await open(section))).toEqual([]);
});

test('without JavaScript it prints all the same, with a line for the day', async () => {
  const page = await open(section, { javaScriptEnabled: false });
  const pages = await printed(page, 'Letter');
  expect(pages[0]?.map(({ text }) => text).join(' ')).toContain('[Date]');
  expect(
    pages
      .at(-1)
      ?.map(({ text }) => text)
      .join('\n'),
  ).toMatch(/RET-01 .*: \d+$/mu);
});
