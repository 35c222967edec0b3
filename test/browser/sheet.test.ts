import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { drawQr } from '../../src/model/qr.ts';
import { useBrowser } from '../support/browser.ts';
import { printed, type PrintedLine } from '../support/pdf.ts';

const { open } = useBrowser();
const papers = ['Letter', 'A4'] as const;

/** Every sheet of the site, so that a new SOP is printed by this test without a word from anyone. */
const sheets = readdirSync(inject('site').dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('checklist/index.html'))
  .map((file) => `/${file.replaceAll('\\', '/').replace('index.html', '')}`);
const watering = '/water-chemistry-and-quality/water-testing-and-dosing/checklist/';

/** What a sheet says of itself on the screen, before it is printed. */
async function read(page: Page) {
  const declared = await page.locator('[data-sheet-pages]').getAttribute('data-sheet-pages');
  const headings = await page.locator('.sheet h2:not(#gather, #own-day)').allTextContents();
  const pausePoints = await page
    .locator('.pause-point')
    .evaluateAll((sections) =>
      sections.map((section) =>
        [...section.querySelectorAll('.item')].map((item) =>
          item.textContent.replace(/\s+/gu, ' ').trim().slice(0, 24),
        ),
      ),
    );
  return { declared: Number(declared), headings, pausePoints };
}

/** Sizes of type on paper in points: of the items, and the smallest of all. */
async function typeSizes(page: Page) {
  await page.emulateMedia({ media: 'print' });
  const sizes = await page.evaluate(() => {
    const points = (element: Element) =>
      Math.round((Number.parseFloat(getComputedStyle(element).fontSize) * 72) / 9.6) / 10;
    const shown = [...document.querySelectorAll('.sheet *')].filter(
      (element) =>
        element.checkVisibility() &&
        [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
        ),
    );
    const items = [...document.querySelectorAll('.sheet .item')];
    return { items: items.map(points), smallest: Math.min(...shown.map(points)) };
  });
  await page.emulateMedia({ media: null });
  return sizes;
}

/** On which printed pages the items of a pause point stand; -1 where one is on none. */
function pagesOf(items: readonly string[], pages: readonly PrintedLine[][]): Set<number> {
  return new Set(
    items.map((item) => pages.findIndex((lines) => lines.some(({ text }) => text.includes(item)))),
  );
}

function wordsOn(pages: readonly PrintedLine[][]): string {
  return pages
    .flat()
    .map(({ text }) => text)
    .join('\n');
}

test('there are sheets to print', () => {
  expect(sheets.length).toBeGreaterThanOrEqual(3);
});

test.each(sheets)(
  '%s fits its pages, keeps pause points whole, and says all it must',
  async (sheet) => {
    const page = await open(sheet);
    const { declared, headings, pausePoints } = await read(page);
    const { items, smallest } = await typeSizes(page);
    expect(new Set(items)).toEqual(new Set([14]));
    expect(smallest).toBeGreaterThanOrEqual(10);
    expect(pausePoints.length).toBeGreaterThan(0);
    for (const heading of headings) expect(heading).toMatch(/READ-DO|DO-CONFIRM/u);
    for (const paper of papers) {
      const pages = await printed(page, paper);
      expect(pages.length, paper).toBeLessThanOrEqual(declared);
      for (const group of pausePoints) {
        const on = pagesOf(group, pages);
        expect(on.size, `${paper}: ${group.join(' · ')}`).toBe(1);
        expect(on).not.toContain(-1);
      }
      const text = wordsOn(pages);
      expect(text).toMatch(/Responsible: \S.*Backup: \S/u);
      expect(text).toMatch(/Gather first/u);
      expect(text).toMatch(/If it goes wrong: .*Call/u);
      expect(text).toMatch(
        /Is this sheet current\? Scan, or open \S+\/current\/\w+-\d+\/\?v=1\.[01]/u,
      );
      expect(text).toMatch(/\[Business name\]/u);
      expect(text).toMatch(/Phone\s+\[Phone of the [A-Z]/u);
      expect(text).not.toContain('[Business phone]');
    }
  },
);

describe('the sheet', () => {
  test('names its boxes by the anchors that ticks are kept under', async () => {
    const page = await open(watering);
    const names = await page
      .getByRole('checkbox')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-labelledby')));
    expect(names).toContain('step-take-the-sample');
    expect(names).toContain('check-nobody-in-the-water');
    expect(names.every((name) => /^(?:step|check)-/u.test(name ?? ''))).toBe(true);
    await page.getByRole('checkbox', { name: '1. Take the sample' }).check();
  });

  test('has its code black on white with a name, in the dark as well', async () => {
    const page = await open(watering, { colorScheme: 'dark' });
    const code = page.getByRole('img', { name: /QR code of \S+\/current\/wat-01\/\?v=1\.1/u });
    const [ground, modules] = await code.locator('path').all();
    const [, address] =
      /QR code of (\S+)/u.exec((await code.getAttribute('aria-label')) ?? '') ?? [];
    expect(await modules?.getAttribute('d')).toBe(drawQr(`http://${address}`).path);
    expect(await ground?.evaluate((path) => getComputedStyle(path).fill)).toBe(
      'rgb(255, 255, 255)',
    );
    expect(await modules?.evaluate((path) => getComputedStyle(path).stroke)).toBe('rgb(0, 0, 0)');
  });

  test('tells a hazard before the step that has it', async () => {
    const pages = await printed(await open(watering), 'Letter');
    const lines = pages.flat().map(({ text }) => text);
    const at = (words: string) => lines.findIndex((line) => line.includes(words));
    expect(at('Drowning hazard.')).toBeGreaterThan(-1);
    expect(at('Drowning hazard.')).toBeLessThan(at('1. Take the sample'));
  });

  test('keeps the minutes of a step on one line of a phone', async () => {
    const page = await open(watering, { viewport: { width: 320, height: 640 } });
    const time = page.locator('.sheet p.item > span').first();
    expect(await time.textContent()).toBe('1 min');
    const lines = await time.evaluate((span) => {
      const words = document.createRange();
      words.selectNodeContents(span);
      return words.getClientRects().length;
    });
    expect(lines).toBe(1);
  });

  test('has lines to write readings on, on paper alone', async () => {
    const page = await open(watering);
    const line = page.getByText('Temperature', { exact: true });
    expect(await line.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await line.isVisible()).toBe(true);
  });
});
