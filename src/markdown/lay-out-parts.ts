import type { Element } from 'hast';
import { splitRole } from '../model/blank-keys.ts';
import { parsePauseHeading, pauseTimeWords, splitLabel } from '../model/lines.ts';
import { h, isElement, isSpace, textOf, trimmed, type Content } from './hast.ts';
import { itemContent } from './lay-out-step.ts';
import { markRole } from './mark-role.ts';
import { dropStart, splitInline, splitLines } from './split-lines.ts';

/** `Primary Owner: Office Manager` and its like, as a description list. */
export function layOutDuties(blocks: readonly Content[]): Content[] {
  return blocks.flatMap((block) => {
    const lines = linesOf(block);
    const labels = lines.map((line) => splitLabel(line.map(textOf).join(''))?.label);
    if (lines.length === 0 || labels.some((label) => !label)) return isSpace(block) ? [] : [block];
    const items = lines.map((line, index) =>
      h(
        'div',
        {},
        h('dt', {}, labels[index] ?? ''),
        h('dd', {}, ...markRole(afterColon(line), splitRole)),
      ),
    );
    return [h('dl', { className: ['fields'] }, ...items)];
  });
}

/** `Level 1: issue → handler → time` as an ordered list whose three pieces can be told apart. */
export function layOutEscalation(blocks: readonly Content[]): Content[] {
  return blocks.flatMap((block) => {
    const lines = linesOf(block);
    if (lines.length === 0) return isSpace(block) ? [] : [block];
    return [h('ol', { className: ['levels'] }, ...lines.map(layOutLevel))];
  });
}

function layOutLevel(line: Content[]): Element {
  const level = /^level\s+\d+/iu.exec(line.map(textOf).join('').trim())?.[0];
  const [issue = [], handler = [], time = []] = splitInline(
    level ? afterColon(line) : line,
    /\s*(?:→|->|⇒)\s*/u,
  );
  return h(
    'li',
    {},
    ...(level ? [h('span', { className: ['marker'] }, level), ' '] : []),
    h('span', {}, ...trimmed(issue)),
    ' → ',
    h('strong', {}, ...markRole(trimmed(handler), splitRole)),
    ' → ',
    h('span', { className: ['when'] }, ...trimmed(time)),
  );
}

/** The checklist: pause points with their boxes. A box is named by the text beside it. */
export function layOutChecklist(blocks: readonly Content[], nextId: () => string): Content[] {
  return blocks.flatMap((block) => {
    if (isSpace(block)) return [];
    if (isElement(block, 'h3')) return [layOutPauseHeading(block)];
    if (!isElement(block, 'ul')) return [block];
    const items = block.children.filter((item) => isElement(item, 'li'));
    return [
      h('ul', { className: ['checks'] }, ...items.map((item) => layOutCheckpoint(item, nextId()))),
    ];
  });
}

function layOutPauseHeading(heading: Element): Element {
  const { title, method, when } = parsePauseHeading(textOf(heading));
  const how = when ? `${method}, ${pauseTimeWords(when)}` : method;
  return h('h3', { className: ['pause'] }, title, ' ', h('small', {}, how));
}

/** Pagefind drops the text of labels, so the box is named by `aria-labelledby` instead. */
function layOutCheckpoint(item: Content, id: string): Element {
  const text = itemContent(item).filter((node) => !isElement(node, 'input'));
  return h(
    'li',
    {},
    h('input', { type: 'checkbox', ariaLabelledBy: [id] }),
    ' ',
    h('span', { id }, ...trimmed(text)),
  );
}

/** A table whose cells know their column, so that on a phone each row can stand as a card. */
export function layOutTable(table: Element): Element {
  const columns = [...rowsOf(table)][0]?.children.filter((cell) => isElement(cell, 'th')) ?? [];
  const labels = columns.map((cell) => textOf(cell).trim());
  const body = [...rowsOf(table)].slice(1).map((row) => {
    const cells = row.children.filter((cell) => isElement(cell, 'td'));
    return h(
      'tr',
      {},
      ...cells.map((cell, index) =>
        h('td', { dataLabel: labels[index] ?? '' }, ...holdSigns((cell as Element).children)),
      ),
    );
  });
  const head = h(
    'tr',
    {},
    ...columns.map((cell) => h('th', { scope: 'col' }, ...(cell as Element).children)),
  );
  return h('table', {}, h('thead', {}, head), h('tbody', {}, ...body));
}

/** A sign and the number behind it do not part at the end of a line: “≥ 95%”. */
function holdSigns(nodes: readonly Content[]): Content[] {
  return nodes.map((node) => {
    if (node.type === 'text')
      return { ...node, value: node.value.replace(/([<>≤≥=≈±×÷~−-]) (?=\d)/gu, '$1\u00A0') };
    // Only what stands in an element comes back: the same nodes with other texts.
    return isElement(node, 'strong', 'em', 'a')
      ? { ...node, children: holdSigns(node.children) as Element['children'] }
      : node;
  });
}

function* rowsOf(node: Element): Generator<Element> {
  for (const child of node.children) {
    if (isElement(child, 'tr')) yield child;
    else if (isElement(child, 'thead', 'tbody')) yield* rowsOf(child);
  }
}

function linesOf(block: Content): Content[][] {
  if (isElement(block, 'ul', 'ol')) {
    return block.children
      .filter((item) => isElement(item, 'li'))
      .map((item) => trimmed(itemContent(item)));
  }
  return isElement(block, 'p') ? splitLines(block.children) : [];
}

function afterColon(line: readonly Content[]): Content[] {
  const [first] = line;
  const at = first?.type === 'text' ? first.value.indexOf(':') : -1;
  return at < 0 ? trimmed(line) : trimmed(dropStart(line, at + 1));
}
