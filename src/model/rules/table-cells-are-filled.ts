import { tableColumns, type TablePart } from '../anatomy.ts';
import type { TableDraft } from '../draft.ts';
import { partOf } from '../draft-parts.ts';
import type { SopRule } from './rule.ts';

/** The tables of errors, metrics and revisions have a row, and every row a filled cell per column. */
export const tableCellsAreFilled: SopRule = (sop) =>
  Object.keys(tableColumns).flatMap((key) => {
    const name = key as TablePart; // The keys of `tableColumns` are table parts.
    const table = partOf(sop, name)?.tables[0];
    return (table ? faultsOf(table, name) : []).map(({ place, message, fix }) => ({
      file: sop.file,
      ...place,
      rule: 'table-cells-are-filled',
      message,
      fix,
    }));
  });

function faultsOf({ place, columns, rows }: TableDraft, part: string) {
  if (rows.length === 0) {
    const message = `The table of "${part}" has no row.`;
    return [{ place, message, fix: 'Write a row under its header.' }];
  }
  return rows.flatMap((row) => {
    const surplus = row.cells[columns.length];
    const empty = columns.flatMap((column, index) => {
      const cell = row.cells[index];
      if (cell?.value) return [];
      return [
        {
          place: cell?.place ?? row.place,
          message: `The cell under "${column.value}" is ${cell ? 'empty' : 'missing'}.`,
          fix: 'Write what belongs there; `0` and `None` are answers too.',
        },
      ];
    });
    if (!surplus) return empty;
    const message = `The row has ${row.cells.length} cells, and the table has ${columns.length} columns.`;
    const fix = 'Remove the cell, or write `\\|` for a `|` inside of a cell.';
    return [...empty, { place: surplus.place, message, fix }];
  });
}
