import type { List, Nodes, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { SourceLine } from './source.ts';
import { hasChildren } from '../tree-text.ts';

/** Blanks are no links, so brackets define nothing; an indented line is a line. */
const neverRead = ['definition', 'codeIndented'];
/** In text from a browser `<name>` is what the reader saw, and a line of dashes is no heading. */
const neverReadInPlain = [...neverRead, 'htmlFlow', 'htmlText', 'setextUnderline'];

const markdownReader = readerWithout(neverRead);
const plainReader = readerWithout(neverReadInPlain);

/** Reads lines as Markdown. Every block’s place is its line in the imported file. */
export function readTree(lines: readonly SourceLine[], plain: boolean): RootContent[] {
  const source = lines.map(({ text }) => text).join('\n');
  const tree = (plain ? plainReader : markdownReader).parse(source);
  settle(tree, lines, source);
  return tree.children;
}

function readerWithout(constructs: string[]) {
  function disable(this: Processor): void {
    const data = this.data();
    (data.micromarkExtensions ??= []).push({ disable: { null: constructs } });
  }
  return unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(disable);
}

/** Puts true lines in, keeps bare addresses as they were written, and makes lists tight and whole. */
function settle(node: Nodes, lines: readonly SourceLine[], source: string): void {
  if (node.position) {
    const { start } = node.position;
    start.line = lines[start.line - 1]?.line ?? start.line;
  }
  if (node.type === 'list' || node.type === 'listItem') node.spread = false;
  if (!hasChildren(node)) return;
  const children: Nodes[] = node.children.map((child) => literalAddress(child, source));
  // Children are exchanged for nodes that may stand in the same place.
  node.children = children.reduce<Nodes[]>(joinLists, []) as typeof node.children;
  for (const child of node.children) settle(child, lines, source);
}

/** `https://…` without brackets is read as a link; it is written again without brackets. */
function literalAddress(node: Nodes, source: string): Nodes {
  if (node.type !== 'link') return node;
  const { start, end } = node.position ?? {};
  const written = source.slice(start?.offset ?? 0, end?.offset ?? 0);
  const literal = !start || !/^[<[]/u.test(written);
  const text = node.children.map((child) => ('value' in child ? child.value : '')).join('');
  return literal ? { type: 'html', value: text } : node;
}

/** Two bulleted lists in a row are one: else each would need a sign of its own. */
export function joinLists<N extends Nodes>(all: N[], node: N): N[] {
  const last = all.at(-1);
  if (node.type === 'list' && last?.type === 'list' && sameKind(node, last))
    last.children.push(...node.children);
  else all.push(node);
  return all;
}

function sameKind(one: List, other: List): boolean {
  return Boolean(one.ordered) === Boolean(other.ordered);
}
