import type { Element } from 'hast';
import { blankKey, splitBlanks } from '../model/blank.ts';
import { h, isElement, type Content } from './hast.ts';
import { layOutTable } from './lay-out-parts.ts';

/** Blanks, links and tables, wherever they stand in a tree: the same everywhere. */
export function finish(nodes: readonly Content[], file: URL | undefined): Content[] {
  return nodes.flatMap((node) => finishOne(node, file));
}

function finishOne(node: Content, file: URL | undefined): Content[] {
  if (node.type === 'text') return markBlanks(node.value);
  if (!('children' in node) || isElement(node, 'code', 'pre')) return [node];
  const shaped = isElement(node, 'table')
    ? layOutTable(node)
    : isElement(node, 'a')
      ? link(node, file)
      : node;
  const inner = finish(shaped.children as Content[], file);
  // What finish() returns may stand wherever its input stood.
  return [{ ...shaped, children: inner.length === 1 ? inner.map(wholeBlank) : inner } as Content];
}

/** A text in brackets is a blank: on screen and on paper a place to write, with its name. */
function markBlanks(value: string): Content[] {
  return splitBlanks(value).map((segment) =>
    segment.kind === 'text'
      ? { type: 'text', value: segment.text }
      : h('span', { className: ['blank'], dataBlank: blankKey(segment.name) }, `[${segment.name}]`),
  );
}

/** A blank that is all there is to a field, a cell or an item: on paper it gets the whole line. */
function wholeBlank(node: Content): Content {
  if (!isElement(node, 'span') || !String(node.properties['className']).startsWith('blank'))
    return node;
  return { ...node, properties: { ...node.properties, className: ['blank', 'whole'] } };
}

/** Links are written as paths of files, so that they work in an editor too; readers get addresses. */
function link(node: Element, file: URL | undefined): Element {
  const href = String(node.properties['href'] ?? '');
  const match = /^(?!\w+:|\/|#)([^?#]+)\.mdx?(#.*)?$/u.exec(href);
  if (!match || !file) return node;
  const [section, slug] = new URL(`${match[1]}`, file).pathname.split('/').slice(-2);
  return {
    ...node,
    properties: { ...node.properties, href: `/${section}/${slug}/${match[2] ?? ''}` },
  };
}
