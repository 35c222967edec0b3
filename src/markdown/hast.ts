import type { Element, ElementContent, Nodes, Properties, RootContent } from 'hast';

/** A node that may stand in an element; MDX components and expressions pass through as they are. */
export type Content = RootContent | ElementContent;

/** Builds an element; strings become text. */
export function h(
  tagName: string,
  properties: Properties,
  ...children: readonly (Content | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    // Only a doctype may not stand in an element, and Markdown has none.
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ) as ElementContent[],
  };
}

/** Whether `node` is an element with one of these tag names. */
export function isElement<T extends string>(
  node: Nodes | Content,
  ...tagNames: readonly T[]
): node is Element & { tagName: T } {
  return node.type === 'element' && tagNames.some((name) => name === node.tagName);
}

/** The text of a node, as a reader sees it. */
export function textOf(node: Nodes | Content): string {
  if (node.type === 'text') return node.value;
  if (isElement(node, 'br')) return '\n';
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

/** Whether a node is nothing but white space between blocks. */
export function isSpace(node: Nodes | Content): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** A heading’s or item’s children without the white space at both ends. */
export function trimmed(children: readonly Content[]): Content[] {
  const inner = [...children];
  while (inner[0] && isSpace(inner[0])) inner.shift();
  while (inner.length > 0 && isSpace(inner.at(-1) as Content)) inner.pop();
  return inner.map((node, index) => {
    if (node.type !== 'text') return node;
    let { value } = node;
    if (index === 0) value = value.trimStart();
    if (index === inner.length - 1) value = value.trimEnd();
    return { ...node, value };
  });
}
