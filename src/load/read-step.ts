import type { RootContent } from 'mdast';
import { fieldNames, type FieldName } from '../model/anatomy.ts';
import type { FieldDraft, StepDraft } from '../model/draft.ts';
import { splitLabel } from '../model/lines.ts';
import type { Placed } from '../model/place.ts';
import { linesOf, type Cut } from './outline.ts';
import { readBlocks } from './read-blocks.ts';
import { placeOf, textOf } from './tree-text.ts';

/** A `###` of the process steps with its fields, right or wrong. */
export function readStep({ heading, blocks }: Cut): StepDraft {
  const text = textOf(heading);
  const match = /^step\s+(\d+)\s*:?\s*(.*)$/iu.exec(text);
  const lines = blocks.flatMap(linesInOneBlock);
  return {
    place: placeOf(heading),
    heading: text,
    number: match ? Number(match[1]) : undefined,
    title: match?.[2] ?? '',
    fields: readFields(lines),
    strayLabels: lines.flatMap(({ value, place }) => {
      const label = readFieldLabel(value) ? undefined : splitLabel(value)?.label;
      return label ? [{ value: label, place }] : [];
    }),
    extras: readBlocks(blocks.filter((node) => !holdsField(node))),
  };
}

/** A field’s name and the text after its colon, if a line begins with one of the four labels. */
function readFieldLabel(line: string): { name: FieldName; text: string } | undefined {
  const labelled = splitLabel(line.replace(/^\*+/u, ''));
  const name = fieldNames.find((known) => known.toLowerCase() === labelled?.label.toLowerCase());
  return labelled && name ? { name, text: labelled.value } : undefined;
}

/** Whether a block holds one of the four fields. */
function holdsField(node: RootContent): boolean {
  return linesOf(node).some(({ value }) => readFieldLabel(value));
}

/** A line, and whether a new block begins with it. */
type BlockLine = Placed<string> & { first: boolean };

function linesInOneBlock(node: RootContent): BlockLine[] {
  const everyItemIsABlock = node.type === 'list';
  return linesOf(node).map((line, index) => ({ ...line, first: everyItemIsABlock || index === 0 }));
}

/** A field goes from its label to the end of its paragraph, or to the next label. */
function readFields(lines: readonly BlockLine[]): FieldDraft[] {
  const fields: FieldDraft[] = [];
  let open: FieldDraft | undefined;
  for (const { value, place, first } of lines) {
    const label = readFieldLabel(value);
    if (label) {
      open = { name: label.name, text: label.text, place };
      fields.push(open);
    } else if (first) {
      open = undefined;
    } else if (open) {
      open.text = `${open.text} ${value}`.trim();
    }
  }
  return fields;
}
