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
  width: number;
}

function lines(items: readonly Item[]): PrintedLine[] {
  const byHeight = Map.groupBy(
    items.filter(({ str }) => str.trim() !== ''),
    ({ transform }) => Math.round(transform[5] ?? 0),
  );
  return [...byHeight]
    .sort(([a], [b]) => b - a)
    .map(([height, parts]) => ({
      height,
      text: joined(parts.sort((a, b) => left(a) - left(b))),
      size: Math.round(Math.max(...parts.map(({ transform }) => transform[3] ?? 0)) * 10) / 10,
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
