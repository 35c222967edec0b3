import type { Nodes, Root, RootContent, Table } from 'mdast';
import type {
  PartDraft,
  PausePointDraft,
  SopDraft,
  TableDraft,
  TargetDraft,
} from '../model/draft.ts';
import { cutAt, linesOf, placed, type Cut } from './outline.ts';
import { readBlocks } from './read-blocks.ts';
import { readHtml } from './read-html.ts';
import { readStep } from './read-step.ts';
import { placeOf, textOf, walk } from './tree-text.ts';

/** The part of a draft that comes from the body. */
export type BodyDraft = Pick<
  SopDraft,
  | 'bodyPlace'
  | 'topHeadings'
  | 'parts'
  | 'intro'
  | 'steps'
  | 'pausePoints'
  | 'links'
  | 'images'
  | 'html'
  | 'texts'
>;

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
    intro: readBlocks(introOf(under('Process Steps'))),
    steps: cutAt(3, under('Process Steps')).map(readStep),
    pausePoints: readPausePoints(
      cuts.find(({ heading }) => textOf(heading) === 'Quality Control Checkpoints'),
    ),
    links: all.flatMap((node) =>
      node.type === 'link' || node.type === 'definition' ? [target(node, textOf(node))] : [],
    ),
    images: all.flatMap((node) => (node.type === 'image' ? [target(node, node.alt ?? '')] : [])),
    html: readHtml(body),
    texts: all.flatMap((node) => (isLeafBlock(node) ? [placed(node)] : [])),
  };
}

/** What stands before the first step. */
function introOf(blocks: readonly RootContent[]): RootContent[] {
  const first = blocks.findIndex((node) => node.type === 'heading' && node.depth === 3);
  return blocks.slice(0, first < 0 ? undefined : first);
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

function target(node: Nodes & { url: string }, text: string): TargetDraft {
  return { place: placeOf(node), url: node.url, text };
}

function isLeafBlock(node: Nodes): boolean {
  return ['heading', 'paragraph', 'tableCell', 'code'].includes(node.type);
}
