import { tableColumns, type PartName } from '../../model/anatomy.ts';
import type { SourceLine } from './source.ts';

const delimiter = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u;

/** The columns of a part that is one table. */
export function columnsOf(part: PartName | undefined): readonly string[] | undefined {
  const all: Partial<Record<PartName, readonly string[]>> = tableColumns;
  return part && all[part];
}

/**
 * The lines from `start` on that are rows of one table, in any of the ways to write one: with
 * outer pipes, without, or with tabs between cells. None if there is no table.
 */
export function tableRun(
  lines: readonly SourceLine[],
  start: number,
  part: PartName | undefined,
): SourceLine[] {
  const columns = columnsOf(part)?.length;
  const nextIsDelimiter = isDelimiter(lines[start + 1]?.text ?? '');
  const width = cellsOf(lines[start]?.text ?? '').length;
  const belongs = ({ text }: SourceLine) => {
    if (/^\s*\|.*\S/u.test(text) || isDelimiter(text)) return true;
    if (/^\s*(?:[-*+>]|\d+[.)])\s/u.test(text)) return false;
    const cells = cellsOf(text).length;
    if (columns && cells === columns) return true;
    return cells > 1 && cells === width && (nextIsDelimiter || (cells > 2 && text.includes('\t')));
  };
  const end = lines.findIndex((line, index) => index >= start && !belongs(line));
  const run = lines.slice(start, end < 0 ? undefined : end);
  return run.some(({ text }) => !isDelimiter(text)) ? run : [];
}

/** The same rows as a GFM table in which no cell can get lost; undefined if it is no table. */
export function repairTable(
  run: readonly SourceLine[],
  part: PartName | undefined,
): SourceLine[] | undefined {
  const rows = run
    .filter(({ text }) => !isDelimiter(text))
    .map(({ line, text }) => ({ line, cells: cellsOf(text) }));
  const known = columnsOf(part);
  const mark = run.findIndex(({ text }) => isDelimiter(text));
  const first = rows[0];
  if (!first || (!known && mark < 0 && run.length === 1)) return undefined;
  const named = known?.some((name) => first.cells[0]?.toLowerCase() === name.toLowerCase());
  const headless = known !== undefined && mark <= 0 && !named;
  const head = headless ? { line: first.line, cells: [...known] } : first;
  const body = headless ? rows : rows.slice(1);
  const width = Math.max(...[head, ...body].map(({ cells }) => cells.length));
  const marks = mark < 0 ? [] : cellsOf(run[mark]?.text ?? '');
  const dashes = head.cells.map((_, index) => marks[index] ?? '---');
  return [head, { line: head.line, cells: dashes }, ...body].map(({ line, cells }, index) => ({
    line,
    text: `| ${pad(cells, width, index === 1 ? '---' : '').join(' | ')} |`,
  }));
}

/** Whether a line only draws the rule under a table’s head. */
export function isDelimiter(text: string): boolean {
  return delimiter.test(text) && text.includes('|');
}

function cellsOf(text: string): string[] {
  const line = text.trim();
  if (line.includes('\t') && !line.startsWith('|'))
    return line.split(/\t+/u).map((cell) => cell.trim().replace(/(?<!\\)\|/gu, String.raw`\|`));
  const inner = line.replace(/^\|/u, '').replace(/(?<!\\)\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.trim());
}

function pad(cells: readonly string[], width: number, filler: string): string[] {
  return Array.from({ length: width }, (_, index) => cells[index] ?? filler);
}
