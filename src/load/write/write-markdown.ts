import type { Root, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

type Options = NonNullable<Parameters<typeof remarkStringify>[0]>;
type Handle = NonNullable<NonNullable<Options['handlers']>['root']>;
type Unsafe = NonNullable<Options['unsafe']>[number];

/**
 * Where an opening bracket that is text has to be escaped. Everywhere else it is a blank or plain
 * words: our files define no link targets, so `[Role/Name]` cannot become a link.
 */
const bracketPatterns: Unsafe[] = [
  // `[name]: address` at the beginning of a line would be the definition of a link.
  { atBreak: true, character: '[', after: String.raw`[^\]\r\n]*\]:` },
  // `[ ]` and `[x]` at the beginning of a list item would be a box.
  { atBreak: true, character: '[', after: String.raw`[ xX]\][ \t]` },
  // `[^1]` would be a footnote.
  { character: '[', after: String.raw`\^`, inConstruct: 'phrasing' },
  // In the text of a link it would begin another link.
  { character: '[', inConstruct: ['label', 'reference'] },
];

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    listItemIndent: 'one',
    rule: '-',
    fences: true,
    handlers: { root: writeRoot, table: writeTable },
  });

/** Writes a tree as Markdown in the one form that our files have. Blanks keep their brackets. */
export function writeMarkdown(children: readonly RootContent[]): string {
  return writer.stringify({ type: 'root', children: [...children] });
}

/** The library escapes every `[`; its patterns for that sign give way to ours. */
function writeRoot(...[node, , state, info]: Parameters<Handle>): string {
  state.unsafe = [...state.unsafe.filter(({ character }) => character !== '['), ...bracketPatterns];
  return state.containerFlow(node as Root, info); // Called for roots only.
}

/** A table as our authors write it: one space around a cell, no padding that every edit would move. */
function writeTable(...[node, , state, info]: Parameters<Handle>): string {
  const table = node as Table; // Called for tables only.
  const exit = state.enter('table');
  const rows = table.children.map((row) => {
    const cells = row.children.map((cell) => state.handle(cell, row, state, info));
    return `| ${cells.join(' | ')} |`;
  });
  exit();
  const [head = '', ...body] = rows;
  const marks = (table.children[0]?.children ?? []).map((_, index) => mark(table.align?.[index]));
  return [head, `|${marks.join('|')}|`, ...body].join('\n');
}

function mark(align: 'left' | 'right' | 'center' | null | undefined): string {
  if (align === 'left') return ':---';
  if (align === 'right') return '---:';
  return align === 'center' ? ':---:' : '---';
}
