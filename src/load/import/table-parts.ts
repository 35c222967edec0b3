import type { PhrasingContent, RootContent, Table, TableCell, TableRow } from 'mdast';
import { tableColumns, type TablePart } from '../../model/anatomy.ts';
import type { Notes } from './notes.ts';
import { lineOf, plainText, text } from './phrasing.ts';
import { rowPlaceholders } from './placeholders.ts';

type Cells = PhrasingContent[][];

/** A part that is one table: its columns by name, every cell filled, and the rest below. */
export function writeTablePart(
  blocks: readonly RootContent[],
  part: TablePart,
  notes: Notes,
): RootContent[] {
  const columns = tableColumns[part];
  const tables = blocks.flatMap((node) => (node.type === 'table' ? [node] : []));
  const own = tables.filter((table) => isOwnTable(table, columns, tables[0] === table));
  const rows = own.flatMap((table) => rowsOf(table, part, table !== own[0], notes));
  if (rows.length === 0) {
    notes.missing(`${part} has no row; a placeholder stands there.`);
    rows.push(rowPlaceholders[part].map((cell) => [text(cell)]));
  }
  const others = blocks.filter((node) => !own.some((table) => table === node));
  for (const node of others) if (plainText(node)) notes.kept(lineOf(node), plainText(node), part);
  return [tableOf([columns.map((name) => [text(name)]), ...rows]), ...others];
}

function isOwnTable(table: Table, columns: readonly string[], only: boolean): boolean {
  const names = headOf(table);
  const known = names.filter((name) => columnIndex(name, columns) >= 0).length;
  return known >= 2 || (only && names.length === columns.length);
}

function headOf(table: Table): string[] {
  return (table.children[0]?.children ?? []).map((cell) => plainText(cell));
}

/** The rows of a table, cells in the part’s order; a column without a name of ours goes by place. */
function rowsOf(table: Table, part: TablePart, again: boolean, notes: Notes): Cells[] {
  const columns = tableColumns[part];
  const head = headOf(table);
  if (again) noteHead(table, notes);
  const targets = targetsOf(head, columns);
  for (const [index, name] of head.entries()) {
    const target = columns[targets[index] ?? -1];
    if (target && name && name !== target)
      notes.changed(lineOf(table), name, `is now the column ${target}`);
  }
  return table.children.slice(1).flatMap((row) => {
    const cells = row.children.map((cell) => plainText(cell));
    if (isSame(cells, head) || isSame(cells, columns)) {
      notes.changed(lineOf(row), cells.join(' | '), 'is the head of the table once more');
      return [];
    }
    return [fill(row, targets, part, notes)];
  });
}

/** A head that was written, and not put in by us, stands on a line of its own. */
function noteHead(table: Table, notes: Notes): void {
  const [head, first] = table.children;
  if (head && (!first || lineOf(first) !== lineOf(head)))
    notes.changed(lineOf(head), headOf(table).join(' | '), 'is the head of the table once more');
}

function isSame(cells: readonly string[], names: readonly string[]): boolean {
  return cells.join('|').toLowerCase() === names.join('|').toLowerCase();
}

function fill(row: TableRow, targets: readonly number[], part: TablePart, notes: Notes): Cells {
  const cells: Cells = tableColumns[part].map(() => []);
  for (const [index, { children }] of row.children.entries()) {
    const cell = cells[Math.min(targets[index] ?? cells.length - 1, cells.length - 1)];
    if (!cell || plainText(children) === '') continue;
    if (cell.length > 0) {
      notes.kept(lineOf(row), plainText(children), `${part}, joined to the cell beside it`);
      cell.push(text('; '));
    }
    cell.push(...children);
  }
  return cells.map((cell, index) => {
    if (cell.length > 0) return cell;
    const column = tableColumns[part][index] ?? '';
    notes.missing(
      `${part}, line ${lineOf(row)}: the cell ${column} is empty; a placeholder stands there.`,
    );
    return [text(rowPlaceholders[part][index] ?? '')];
  });
}

/** For each written column the index of ours: by name, else the first that nobody has. */
function targetsOf(head: readonly string[], columns: readonly string[]): number[] {
  const named = head.map((name) => columnIndex(name, columns));
  const free = columns.map((_, index) => index).filter((index) => !named.includes(index));
  return named.map((index) => (index >= 0 ? index : (free.shift() ?? columns.length)));
}

function columnIndex(name: string, columns: readonly string[]): number {
  const words = name.toLowerCase();
  const exact = columns.findIndex((column) => column.toLowerCase() === words);
  const also: Record<string, string> = {
    frequency: 'Measurement Frequency',
    'common error': 'Error',
    mistake: 'Error',
    change: 'Changes',
    description: 'Changes',
    kpi: 'Metric',
  };
  return exact >= 0 ? exact : columns.indexOf(also[words] ?? '-');
}

function tableOf(rows: readonly Cells[]): Table {
  return {
    type: 'table',
    children: rows.map((cells): TableRow => ({
      type: 'tableRow',
      children: cells.map((children): TableCell => ({ type: 'tableCell', children })),
    })),
  };
}
