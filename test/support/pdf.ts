import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';

/** A line of a printed page: its text, and its height above the foot of the page in points. */
export interface PrintedLine {
  text: string;
  height: number;
  /** Type size in points. */
  size: number;
}

/** What `page` prints on a paper: the lines of every sheet, from top to bottom. */
export async function printed(page: Page, format: 'Letter' | 'A4'): Promise<PrintedLine[][]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      return lines(items.flatMap((item) => ('str' in item ? [item] : [])));
    }),
  );
}

interface Item {
  str: string;
  transform: number[];
}

function lines(items: readonly Item[]): PrintedLine[] {
  const byHeight = new Map<number, { x: number; item: Item }[]>();
  for (const item of items) {
    if (item.str.trim() === '') continue;
    const height = Math.round(item.transform[5] ?? 0);
    byHeight.set(height, [...(byHeight.get(height) ?? []), { x: item.transform[4] ?? 0, item }]);
  }
  return [...byHeight]
    .sort(([a], [b]) => b - a)
    .map(([height, parts]) => ({
      height,
      text: parts
        .sort((a, b) => a.x - b.x)
        .map(({ item }) => item.str)
        .join(' ')
        .normalize('NFKC')
        .replace(/\s+/gu, ' '),
      size:
        Math.round(Math.max(...parts.map(({ item }) => Math.abs(item.transform[3] ?? 0))) * 10) /
        10,
    }));
}
