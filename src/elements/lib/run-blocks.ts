import type { Block } from '../../model/block.ts';
import { withBlanks } from './run-parts.ts';
import { html } from './search-html.ts';

/** What a step tells people to use, as elements: messages, lists, tables that scroll by themselves. */
export function blockElements(blocks: readonly Block[]): HTMLElement[] {
  return blocks.map((block) => {
    if (block.kind === 'text') return html('p', {}, ...withBlanks(block.text));
    if (block.kind === 'quote') {
      const lines = block.text.split('\n').map((line) => html('p', {}, ...withBlanks(line)));
      return html('blockquote', {}, ...lines);
    }
    if (block.kind === 'list') {
      const items = block.items.map((item) => html('li', {}, ...withBlanks(item)));
      return block.ordered ? html('ol', {}, ...items) : html('ul', {}, ...items);
    }
    return table(block);
  });
}

function table({ columns, rows }: Extract<Block, { kind: 'table' }>): HTMLElement {
  const heads = columns.map((column) => html('th', { scope: 'col' }, column));
  const lines = rows.map((row) =>
    html('tr', {}, ...row.map((cell) => html('td', {}, ...withBlanks(cell)))),
  );
  const whole = html(
    'table',
    {},
    html('thead', {}, html('tr', {}, ...heads)),
    html('tbody', {}, ...lines),
  );
  // Whoever has no pointer scrolls it with the arrow keys.
  return html(
    'div',
    { className: 'run-table', tabIndex: 0, role: 'group', ariaLabel: columns.join(', ') },
    whole,
  );
}
