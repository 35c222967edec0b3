import type { Block } from '../../model/block.ts';

/** A block as HTML will have it, whoever writes it: the build in pages, or a script in a run. */
export interface Branch {
  tag:
    | 'p'
    | 'blockquote'
    | 'ol'
    | 'ul'
    | 'li'
    | 'div'
    | 'table'
    | 'thead'
    | 'tbody'
    | 'tr'
    | 'th'
    | 'td';
  attributes?: Record<string, string>;
  /** Texts may hold blanks. */
  children: (Branch | string)[];
}

/** What a step tells people to use, as a tree of elements: messages, lists, tables that scroll. */
export function blockTree(block: Block): Branch {
  if (block.kind === 'text') return branch('p', block.text);
  if (block.kind === 'quote')
    return branch('blockquote', ...block.text.split('\n').map((line) => branch('p', line)));
  if (block.kind === 'list')
    return branch(block.ordered ? 'ol' : 'ul', ...block.items.map((item) => branch('li', item)));
  const { columns, rows } = block;
  const heads = columns.map((column) => ({
    ...branch('th', column),
    attributes: { scope: 'col' },
  }));
  const lines = rows.map((row) => branch('tr', ...row.map((cell) => branch('td', cell))));
  const head = branch('thead', branch('tr', ...heads));
  const table = branch('table', head, branch('tbody', ...lines));
  // Whoever has no pointer scrolls it with the arrow keys.
  const scrolls = {
    class: 'run-table',
    tabindex: '0',
    role: 'group',
    'aria-label': columns.join(', '),
  };
  return { ...branch('div', table), attributes: scrolls };
}

function branch(tag: Branch['tag'], ...children: Branch['children']): Branch {
  return { tag, children };
}
