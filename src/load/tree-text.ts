import type { Nodes, Parents } from 'mdast';
import type { Place } from '../model/place.ts';

/** Where a node begins; a node that a parser made up begins at the top. */
export function placeOf(node: Nodes): Place {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}

/** The text a reader reads in a node. Line breaks of the source stay, so that lines can be told apart. */
export function textWithLines(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return '\n';
  return hasChildren(node) ? node.children.map((child) => textWithLines(child)).join('') : '';
}

/** The text a reader reads in a node, on one line. */
export function textOf(node: Nodes): string {
  return textWithLines(node).replace(/\s+/gu, ' ').trim();
}

/** The node and everything inside it, in reading order. */
export function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if (hasChildren(node)) for (const child of node.children) yield* walk(child);
}

/** Whether a node can hold others. */
export function hasChildren(node: Nodes): node is Parents {
  return 'children' in node;
}
