import type { Nodes, RootContent } from 'mdast';
import type { HtmlDraft } from '../model/draft.ts';
import { hasChildren, placeOf } from './tree-text.ts';

/** Every tag and comment of HTML in a body; in MDX the tags that are no components. */
export function readHtml(nodes: readonly RootContent[]): HtmlDraft[] {
  return nodes.flatMap((node) => [...htmlIn(node, false)]);
}

function* htmlIn(node: Nodes, inCell: boolean): Generator<HtmlDraft> {
  const text = htmlOf(node);
  if (text) yield { place: placeOf(node), text, inCell };
  if (!hasChildren(node)) return;
  for (const child of node.children) yield* htmlIn(child, inCell || node.type === 'tableCell');
}

function htmlOf(node: Nodes): string | undefined {
  if (node.type === 'html') return node.value;
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const { name, attributes } = node;
  if (!name || !/^[a-z][\w-]*$/u.test(name)) return undefined;
  // Without attributes these three are but marks in a text, and MDX has no other sign for them.
  if (/^(?:br|sub|sup)$/u.test(name) && attributes.length === 0) return undefined;
  return `<${[name, ...attributes.map(attributeName)].join(' ')}>`;
}

function attributeName(attribute: { type: string; name?: string }): string {
  return attribute.name ?? '{…}';
}
