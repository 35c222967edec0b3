import { tableColumns, type TablePart } from '../anatomy.ts';
import type { PartDraft } from '../draft.ts';
import { partOf } from '../draft-parts.ts';
import { nameFaults, type NameFault } from '../name-faults.ts';
import type { Place } from '../place.ts';
import type { SopRule } from './rule.ts';

/** Errors, metrics and revisions are one table each, with the columns of the template. */
export const tablesHaveTemplateColumns: SopRule = (sop) =>
  Object.keys(tableColumns).flatMap((key) => {
    const name = key as TablePart; // The keys of `tableColumns` are table parts.
    const part = partOf(sop, name);
    return (part ? faultsOf(part, tableColumns[name]) : []).map(({ place, message, fix }) => ({
      file: sop.file,
      ...place,
      rule: 'tables-have-template-columns',
      message,
      fix,
    }));
  });

interface Fault {
  place: Place;
  message: string;
  fix: string;
}

function faultsOf({ name, place, tables }: PartDraft, columns: readonly string[]): Fault[] {
  const [table, ...others] = tables;
  const header = `| ${columns.join(' | ')} |`;
  if (!table) {
    const message = `The part "${name}" has no table.`;
    return [{ place, message, fix: `Write a table that begins with \`${header}\`.` }];
  }
  const wrong = nameFaults(table.columns, columns).map((fault) => ({
    place: fault.place ?? table.place,
    message: messageOf(fault, name),
    fix: `Write the header \`${header}\`.`,
  }));
  const more = others.map((other) => ({
    place: other.place,
    message: `The part "${name}" has more than one table.`,
    fix: 'Put the rows into the first table, or move this table to the step that needs it.',
  }));
  return [...wrong, ...more];
}

function messageOf(fault: NameFault, part: string): string {
  const { kind, name } = fault;
  const table = `the table of "${part}"`;
  if (kind === 'instead')
    return `The column "${name}" stands in ${table} where "${fault.meant}" is expected.`;
  if (kind === 'unknown') return `The column "${name}" of ${table} is not one of the template’s.`;
  if (kind === 'twice') return `The column "${name}" stands twice in ${table}.`;
  if (kind === 'misplaced') return `The column "${name}" of ${table} is out of place.`;
  return `The column "${name}" of ${table} is missing.`;
}
