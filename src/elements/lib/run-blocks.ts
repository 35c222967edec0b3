import type { Block } from '../../model/block.ts';
import { blockTree, type Branch } from './block-tree.ts';
import { withBlanks } from './run-parts.ts';
import { html } from './search-html.ts';

/** What a step tells people to use, as elements. */
export function blockElements(blocks: readonly Block[]): HTMLElement[] {
  return blocks.map((block) => elementOf(blockTree(block)));
}

function elementOf({ tag, attributes = {}, children }: Branch): HTMLElement {
  const inside = children.flatMap((child) =>
    typeof child === 'string' ? withBlanks(child) : [elementOf(child)],
  );
  const element = html(tag, {}, ...inside);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
