import { expect, test } from 'vitest';
import { blockTree } from '../../src/elements/lib/block-tree.ts';

const tags = (block: Parameters<typeof blockTree>[0]) => {
  const tagsOf = ({ tag, children }: ReturnType<typeof blockTree>): string =>
    `${tag}(${children.map((child) => (typeof child === 'string' ? child : tagsOf(child))).join(' ')})`;
  return tagsOf(blockTree(block));
};

test('a list that is numbered stays numbered; a message keeps its paragraphs', () => {
  const items = ['One', 'Two'];
  expect(tags({ kind: 'list', ordered: true, items })).toBe('ol(li(One) li(Two))');
  expect(tags({ kind: 'list', ordered: false, items })).toBe('ul(li(One) li(Two))');
  expect(tags({ kind: 'quote', text: 'Dear\nBye' })).toBe('blockquote(p(Dear) p(Bye))');
  expect(tags({ kind: 'table', columns: ['A'], rows: [['1']] })).toBe(
    'div(table(thead(tr(th(A))) tbody(tr(td(1)))))',
  );
});
