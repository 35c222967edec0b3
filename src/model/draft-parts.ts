import { tableColumns, type PartName, type TablePart } from './anatomy.ts';
import type { PartDraft, SopDraft, TableDraft } from './draft.ts';
import type { Placed } from './place.ts';

/** The part of that name, if the draft has it. A rule stays silent about a part that is missing. */
export function partOf(sop: SopDraft, name: PartName): PartDraft | undefined {
  return sop.parts.find((part) => part.name === name);
}

/** The part’s lines that say something. */
export function filledLines(part: PartDraft): Placed<string>[] {
  return part.lines.filter(({ value }) => value !== '');
}

/** The part’s table, if its columns are those of the template: only then do cells mean something. */
export function tableOf(sop: SopDraft, name: TablePart): TableDraft | undefined {
  const table = partOf(sop, name)?.tables[0];
  const columns = table?.columns.map(({ value }) => value) ?? [];
  return columns.join('|') === tableColumns[name].join('|') ? table : undefined;
}

/** The filled cells under one column of a part’s table, from top to bottom. */
export function columnOf(sop: SopDraft, name: TablePart, column: string): Placed<string>[] {
  const table = tableOf(sop, name);
  const index = table?.columns.findIndex(({ value }) => value === column) ?? -1;
  return (table?.rows ?? [])
    .flatMap(({ cells }) => cells[index] ?? [])
    .filter(({ value }) => value !== '');
}
