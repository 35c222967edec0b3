import type { Heading, RootContent } from 'mdast';
import { fieldNames, type FieldName } from '../../model/anatomy.ts';
import { readFields, type Field } from './fields.ts';
import { matchStep } from './names.ts';
import type { Notes } from './notes.ts';
import { lineOf, paragraph, plainText, text } from './phrasing.ts';
import { fieldPlaceholders, placeholders } from './placeholders.ts';

/** The part Process Steps: numbered in order, each with its four fields in order. */
export function writeSteps(
  blocks: readonly RootContent[],
  plain: boolean,
  notes: Notes,
): RootContent[] {
  const starts = blocks.flatMap((node, index) => (isStep(node) ? [index] : []));
  const intro = blocks.slice(0, starts[0] ?? blocks.length);
  const steps = starts.flatMap((start, index) => {
    const heading = blocks[start];
    const body = blocks.slice(start + 1, starts[index + 1] ?? blocks.length);
    if (heading?.type !== 'heading') return [];
    return [writeHeading(heading, index + 1, notes), ...writeStep(body, index + 1, plain, notes)];
  });
  if (steps.length > 0) return [...intro, ...steps];
  notes.missing('Process Steps has no step; a placeholder stands there.');
  const heading: Heading = { type: 'heading', depth: 3, children: [text(titleOf(1, ''))] };
  return [...intro, heading, ...writeStep([], 1, plain, notes)];
}

function isStep(node: RootContent): boolean {
  return node.type === 'heading' && matchStep(plainText(node), true) !== undefined;
}

function titleOf(number: number, title: string): string {
  return `Step ${number}: ${title || placeholders.stepTitle}`;
}

function writeHeading(node: Heading, number: number, notes: Notes): Heading {
  const written = plainText(node);
  const match = matchStep(written, true);
  const title = titleOf(number, match?.title ?? '');
  if (match?.number !== number) notes.changed(lineOf(node), written, `is now step ${number}`);
  if (match?.title === '')
    notes.missing(`Step ${number} has no title; a placeholder stands there.`);
  // Marks inside of a title stay if the title needs no change; a bold heading says nothing more.
  const bold = node.children[0]?.type === 'strong';
  if (written === title && !bold) return { ...node, depth: 3 };
  return { type: 'heading', depth: 3, children: [text(title)] };
}

function writeStep(
  blocks: readonly RootContent[],
  number: number,
  plain: boolean,
  notes: Notes,
): RootContent[] {
  const { before, fields } = readFields(blocks);
  const loose = [...before, ...(plain ? fields.flatMap(({ below }) => below) : [])];
  for (const node of loose)
    if (plainText(node)) notes.kept(lineOf(node), plainText(node), `step ${number}`);
  noteOrder(fields, number, notes);
  return [...before, ...fieldNames.flatMap((name) => writeField(name, fields, number, notes))];
}

function writeField(
  name: FieldName,
  fields: readonly Field[],
  number: number,
  notes: Notes,
): RootContent[] {
  const found = fields.filter((field) => field.name === name);
  for (const { line, children } of found.slice(1))
    notes.changed(
      line,
      `${name}: ${plainText(children)}`,
      `was joined to ${name} of step ${number}`,
    );
  const texts = found.map(({ children }) => children).filter((children) => plainText(children));
  if (texts.length === 0) {
    notes.missing(`Step ${number} has no ${name}; a placeholder stands there.`);
    texts.push([text(fieldPlaceholders[name])]);
  }
  const words = texts.flatMap((children) => [text(' '), ...children]);
  return [paragraph([text(`${name}:`), ...words]), ...found.flatMap(({ below }) => below)];
}

function noteOrder(fields: readonly Field[], number: number, notes: Notes): void {
  for (const [index, { name, line }] of fields.entries()) {
    const before = fields[index - 1];
    if (before && fieldNames.indexOf(name) < fieldNames.indexOf(before.name))
      notes.changed(line, name, `of step ${number} was moved before ${before.name}`);
  }
}
