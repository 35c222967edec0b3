import { tableColumns, type FieldName, type PartName, type TablePart } from './anatomy.ts';
import type { FieldDraft, PartDraft, SopDraft, StepDraft, TableDraft } from './draft.ts';
import { splitLabel, type LabelledLine } from './lines.ts';
import type { Place, Placed } from './place.ts';
import { countWords } from './words.ts';

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

/** The filled fields of one name, each with its step. */
export function fieldsOf(sop: SopDraft, name: FieldName): (FieldDraft & { step: StepDraft })[] {
  return sop.steps.flatMap((step) =>
    step.fields
      .filter((field) => field.name === name && field.text !== '')
      .map((field) => ({ ...field, step })),
  );
}

/** The lines of Responsibility that name a duty and somebody, in order. */
export function dutiesOf(sop: SopDraft): (LabelledLine & { place: Place })[] {
  const part = partOf(sop, 'Responsibility');
  return (part ? filledLines(part) : []).flatMap(({ value, place }) => {
    const duty = splitLabel(value);
    return duty?.value ? [{ ...duty, place }] : [];
  });
}

/** The paragraphs of the parts, each as one text; those of lists, tables and messages are none. */
export function paragraphsOf({ parts, texts }: SopDraft): Placed<string>[] {
  const key = ({ line, column }: Place) => `${line}:${column}`;
  const starts = new Set(parts.flatMap(({ lines }) => lines.map(({ place }) => key(place))));
  return texts.filter(({ place }) => starts.has(key(place)));
}

/** Words of the body that a reader reads. */
export function wordsIn({ texts }: SopDraft): number {
  return texts.reduce((sum, { value }) => sum + countWords(value.replace(pauseMark, '')), 0);
}

/** How and when a pause point is used: a mark of the form, as `##` is. */
const pauseMark = /\((?:READ-DO|DO-CONFIRM)(?:, [^)]*)?\)$/u;
