import type { Heading, Nodes, RootContent } from 'mdast';
import type { Placed } from '../model/place.ts';
import { placeOf, textOf, textWithLines } from './tree-text.ts';

/** A heading and the blocks under it, up to the next heading of its depth. */
export interface Cut {
  heading: Heading;
  blocks: RootContent[];
}

/** Cuts a list of blocks at its headings of one depth; what stands before the first is left out. */
export function cutAt(depth: number, nodes: readonly RootContent[]): Cut[] {
  const cuts: Cut[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === depth) cuts.push({ heading: node, blocks: [] });
    else cuts.at(-1)?.blocks.push(node);
  }
  return cuts;
}

/** The lines of a paragraph or of a list’s items: the two ways to write one line after another. */
export function linesOf(node: RootContent): Placed<string>[] {
  if (node.type === 'list') return node.children.map((item) => placed(item));
  if (node.type !== 'paragraph') return [];
  const { line, column } = placeOf(node);
  return textWithLines(node)
    .split('\n')
    .map((value, index) => ({ value: value.trim(), place: { line: line + index, column } }));
}

/** The text of a node, with its place. */
export function placed(node: Nodes): Placed<string> {
  return { value: textOf(node), place: placeOf(node) };
}
