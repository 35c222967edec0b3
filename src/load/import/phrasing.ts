import type { ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { hasChildren } from '../tree-text.ts';

/** One line of text with its marks, and where it stands in the imported file. */
export interface TextLine {
  line: number;
  children: PhrasingContent[];
}

/** All the text of a node on one line, Markdown’s own signs left out. */
export function plainText(node: Nodes | readonly Nodes[]): string {
  return rawText(node).replace(/\s+/gu, ' ').trim();
}

function rawText(node: Nodes | readonly Nodes[]): string {
  if ('type' in node) {
    if (node.type === 'break') return ' ';
    if (node.type === 'image') return node.alt ?? '';
    if ('value' in node) return node.value;
    return hasChildren(node) ? node.children.map((child) => rawText(child)).join('') : '';
  }
  return node.map((child) => rawText(child)).join('');
}

/** Where a block stands in the imported file. */
export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

/** Text as a phrasing node. */
export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** A paragraph of a text or of phrasing nodes. */
export function paragraph(content: string | readonly PhrasingContent[]): Paragraph {
  const children = typeof content === 'string' ? [text(content)] : [...content];
  return { type: 'paragraph', children };
}

/** An item of a list, with a box if `checked` is given. */
export function listItem(content: string | readonly PhrasingContent[], box = false): ListItem {
  const checked = box ? false : null;
  return { type: 'listItem', spread: false, checked, children: [paragraph(content)] };
}

/** A bulleted list; nothing where there are no items. */
export function bulletList(items: readonly ListItem[]): RootContent[] {
  if (items.length === 0) return [];
  return [{ type: 'list', ordered: false, spread: false, children: [...items] }];
}

/** The lines of a paragraph. */
export function splitLines({ children, position }: Paragraph): TextLine[] {
  const first = position?.start.line ?? 1;
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else if (child.type !== 'text') lines.at(-1)?.push(child);
    else {
      const [head = '', ...rest] = child.value.split('\n');
      if (head) lines.at(-1)?.push(text(head));
      for (const value of rest) lines.push(value ? [text(value)] : []);
    }
  }
  return lines
    .map((line, index) => ({ line: first + index, children: line }))
    .filter(({ children: line }) => plainText(line) !== '');
}

/** Makes every paragraph one line: where the source was wrapped says nothing to a reader. */
export function unwrap(node: Nodes): void {
  if (node.type === 'text') node.value = node.value.replace(/\s*\n\s*/gu, ' ');
  if (hasChildren(node)) for (const child of node.children) unwrap(child);
}

/**
 * A line that begins with a label, taken apart: “**Time limit:** 5 minutes” has the label
 * “Time limit”. Labels are short; a sentence with a colon has none.
 */
export function cutLabel(
  children: readonly PhrasingContent[],
): { label: string; rest: PhrasingContent[] } | undefined {
  const flat = unboldStart(children);
  const [first, ...others] = flat;
  if (first?.type !== 'text') return undefined;
  const match = /^\s*([\p{L}\p{N}][\p{L}\p{N}/ -]{0,40}?)\s*(?::|\s[–—-](?=\s))\s*(.*)$/su.exec(
    first.value,
  );
  if (!match) return undefined;
  const value = match[2] ?? '';
  return { label: match[1] ?? '', rest: value ? [text(value), ...others] : trimStart(others) };
}

function unboldStart(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = children;
  if (first?.type !== 'strong' && first?.type !== 'emphasis') return [...children];
  return [...first.children, ...rest].reduce<PhrasingContent[]>((all, node) => {
    const last = all.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      all[all.length - 1] = text(last.value + node.value);
    else all.push(node);
    return all;
  }, []);
}

function trimStart(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = children;
  if (first?.type !== 'text') return [...children];
  const value = first.value.trimStart();
  return value ? [text(value), ...rest] : rest;
}
