import type { Heading, Nodes, Root, RootContent, Table } from 'mdast';
import { fieldNames, type FieldName } from '../model/anatomy.ts';
import type {
  FieldDraft,
  PartDraft,
  PausePointDraft,
  SopDraft,
  StepDraft,
  TableDraft,
  TargetDraft,
} from '../model/draft.ts';
import { splitLabel } from '../model/lines.ts';
import type { Placed } from '../model/place.ts';
import { placeOf, textOf, textWithLines, walk } from './tree-text.ts';

/** The part of a draft that comes from the body. */
export type BodyDraft = Pick<
  SopDraft,
  'bodyPlace' | 'topHeadings' | 'parts' | 'steps' | 'pausePoints' | 'links' | 'images' | 'texts'
>;

/** A heading and the blocks under it, up to the next heading of its depth. */
interface Cut {
  heading: Heading;
  blocks: RootContent[];
}

/** Reads a Markdown tree as an SOP, right or wrong. Never throws: what is missing is absent. */
export function readDraft(tree: Root): BodyDraft {
  const body = tree.children.filter(({ type }) => type !== 'yaml' && type !== 'mdxjsEsm');
  const cuts = cutAt(2, body);
  const under = (name: string) =>
    cuts.find(({ heading }) => textOf(heading) === name)?.blocks ?? [];
  const all = body.flatMap((node) => [...walk(node)]);
  return {
    bodyPlace: body[0] ? placeOf(body[0]) : placeOf(tree),
    topHeadings: all.flatMap((node) =>
      node.type === 'heading' && node.depth === 1 ? [placed(node)] : [],
    ),
    parts: cuts.map(readPart),
    steps: cutAt(3, under('Process Steps')).map(readStep),
    pausePoints: readPausePoints(
      cuts.find(({ heading }) => textOf(heading) === 'Quality Control Checkpoints'),
    ),
    links: all.flatMap((node) =>
      node.type === 'link' || node.type === 'definition' ? [target(node, textOf(node))] : [],
    ),
    images: all.flatMap((node) => (node.type === 'image' ? [target(node, node.alt ?? '')] : [])),
    texts: all.flatMap((node) => (isLeafBlock(node) ? [placed(node)] : [])),
  };
}

/** A field’s name and the text after its colon, if a line begins with one of the four labels. */
export function readFieldLabel(line: string): { name: FieldName; text: string } | undefined {
  const labelled = splitLabel(line.replace(/^\*+/u, ''));
  const name = fieldNames.find((known) => known.toLowerCase() === labelled?.label.toLowerCase());
  return labelled && name ? { name, text: labelled.value } : undefined;
}

function cutAt(depth: number, nodes: readonly RootContent[]): Cut[] {
  const cuts: Cut[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === depth) cuts.push({ heading: node, blocks: [] });
    else cuts.at(-1)?.blocks.push(node);
  }
  return cuts;
}

function readPart({ heading, blocks }: Cut): PartDraft {
  return {
    name: textOf(heading),
    place: placeOf(heading),
    text: blocks.map(textOf).join(' ').trim(),
    lines: blocks.flatMap(linesOf),
    tables: blocks.flatMap((node) => (node.type === 'table' ? [readTable(node)] : [])),
  };
}

/** The lines of a paragraph or of a list’s items: the two ways to write one line after another. */
function linesOf(node: RootContent): Placed<string>[] {
  if (node.type === 'list') return node.children.map((item) => placed(item));
  if (node.type !== 'paragraph') return [];
  const { line, column } = placeOf(node);
  return textWithLines(node)
    .split('\n')
    .map((value, index) => ({ value: value.trim(), place: { line: line + index, column } }));
}

function readTable(table: Table): TableDraft {
  const [head, ...rows] = table.children;
  return {
    place: placeOf(table),
    columns: head?.children.map((cell) => placed(cell)) ?? [],
    rows: rows.map((row) => ({
      place: placeOf(row),
      cells: row.children.map((cell) => placed(cell)),
    })),
  };
}

function readStep({ heading, blocks }: Cut): StepDraft {
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
  };
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

function readPausePoints(part: Cut | undefined): PausePointDraft[] {
  if (!part) return [];
  const firstHeading = part.blocks.findIndex((node) => node.type === 'heading' && node.depth === 3);
  const before = firstHeading < 0 ? part.blocks : part.blocks.slice(0, firstHeading);
  const unnamed = { heading: part.heading, blocks: before };
  const hasItems = before.some(({ type }) => type === 'list');
  return [
    ...(hasItems || firstHeading < 0 ? [readPausePoint(unnamed, '')] : []),
    ...cutAt(3, part.blocks).map((cut) => readPausePoint(cut, textOf(cut.heading))),
  ];
}

function readPausePoint({ heading, blocks }: Cut, name: string): PausePointDraft {
  const items = blocks.flatMap((node) => (node.type === 'list' ? node.children : []));
  return {
    place: placeOf(heading),
    heading: name,
    items: items.map((item) => ({
      place: placeOf(item),
      text: textOf(item),
      checked: item.checked ?? null,
    })),
  };
}

function placed(node: Nodes): Placed<string> {
  return { value: textOf(node), place: placeOf(node) };
}

function target(node: Nodes & { url: string }, text: string): TargetDraft {
  return { place: placeOf(node), url: node.url, text };
}

function isLeafBlock(node: Nodes): boolean {
  return ['heading', 'paragraph', 'tableCell', 'code'].includes(node.type);
}
