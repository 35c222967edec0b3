import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';

/** A line of a printed page: its text, and its height above the foot of the page in points. */
export interface PrintedLine {
  text: string;
  height: number;
  /** Type size in points, of the smallest piece. */
  size: number;
}

/**
 * What `page` prints as the site of a curriculum with that paper does: the lines of every sheet,
 * from top to bottom. The page itself says the size of its paper.
 */
export async function printed(page: Page, paper: 'Letter' | 'A4'): Promise<PrintedLine[][]> {
  await page.evaluate((name) => {
    document.documentElement.dataset['paper'] = name;
  }, paper.toLowerCase());
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      return lines(items.flatMap((item) => ('str' in item ? [item] : [])));
    }),
  );
}

/** How many pages `page` prints on the paper that it asks for; their text is not read. */
export async function countPrinted(page: Page): Promise<number> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  return (await getDocumentProxy(new Uint8Array(bytes))).numPages;
}

/** Pieces whose base lines are nearer than this, in points, stand on one line. */
const sameLine = 1;

interface Item {
  str: string;
  transform: number[];
  width: number;
}

function lines(items: readonly Item[]): PrintedLine[] {
  const shown = items.filter(({ str }) => str.trim() !== '').sort((a, b) => top(b) - top(a));
  const rows: Item[][] = [];
  for (const item of shown) {
    const row = rows.at(-1);
    if (row?.[0] && top(row[0]) - top(item) < sameLine) row.push(item);
    else rows.push([item]);
  }
  return rows.map((parts) => ({
    height: Math.round(Math.max(...parts.map(top))),
    text: joined(parts.sort((a, b) => left(a) - left(b))),
    size: Math.round(Math.min(...parts.map(({ transform }) => transform[3] ?? 0)) * 10) / 10,
  }));
}

/** Words that touch are one word: a ligature is a piece of its own in a PDF. */
function joined(parts: readonly Item[]): string {
  return parts
    .map((part, index) => {
      const before = parts[index - 1];
      const apart = before && left(part) - left(before) - before.width > 0.5;
      return `${apart ? ' ' : ''}${part.str}`;
    })
    .join('')
    .normalize('NFKC')
    .replace(/\s+/gu, ' ');
}

function left({ transform }: Item): number {
  return transform[4] ?? 0;
}

function top({ transform }: Item): number {
  return transform[5] ?? 0;
}
