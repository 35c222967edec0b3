import type { Element } from 'hast';
import { fieldNames } from '../model/anatomy.ts';
import { splitActor } from '../model/blank-keys.ts';
import type { Hazard } from '../model/frontmatter.ts';
import { splitLabel } from '../model/lines.ts';
import { h, isElement, isSpace, textOf, trimmed, type Content } from './hast.ts';
import { markRole } from './mark-role.ts';
import { dropStart, splitLines } from './split-lines.ts';

/** One `###` of the process steps, with the blocks under it. */
export interface StepContent {
  heading: Element;
  number: number;
  title: string;
  id: string;
  blocks: readonly Content[];
  hazards: readonly Hazard[];
}

/**
 * A step as readers see it: its box and heading, hazards, the four fields as a description list, then
 * the rest. The box is named by the heading.
 */
export function layOutStep({ number, title, id, blocks, hazards }: StepContent): Element {
  const { fields, rest } = takeFields(blocks);
  return h(
    'section',
    { className: ['step'] },
    h(
      'div',
      { className: ['step-head'] },
      h('input', { type: 'checkbox', ariaLabelledBy: [id] }),
      ' ',
      h('h3', { id }, h('span', { className: ['marker'] }, `Step ${number}`), ` ${title}`),
    ),
    ...hazards.map(layOutHazard),
    ...(fields.length > 0 ? [h('dl', { className: ['fields'] }, ...fields)] : []),
    ...rest,
  );
}

/** A danger, to be read before the step that has it. */
export function layOutHazard({ kind, warning, wear, stop }: Hazard): Element {
  const line = (label: string, text: string) => h('p', {}, h('strong', {}, label), ` ${text}`);
  return h(
    'div',
    { className: ['hazard'], role: 'note' },
    line(`${kind.charAt(0).toUpperCase()}${kind.slice(1)} hazard.`, warning),
    ...(wear ? [line('Wear:', wear)] : []),
    line('Stop work:', stop),
  );
}

/**
 * Takes the fields out of a step’s blocks. Blocks between two fields belong to the first of them;
 * what follows the last field is the step’s own.
 */
function takeFields(blocks: readonly Content[]): { fields: Element[]; rest: Content[] } {
  const fields: { term: string; content: Content[] }[] = [];
  const rest: Content[] = [];
  for (const block of blocks) {
    const lines = fieldLines(block);
    if (lines.length === 0) {
      if (isSpace(block)) continue;
      rest.push(block);
      continue;
    }
    // Another field follows: what stood between belongs to the field before.
    fields.at(-1)?.content.push(...rest.splice(0));
    fields.push(...lines);
  }
  return {
    fields: fields.map(({ term, content }) => {
      const shown = term === 'Action' ? markRole(content, splitActor) : content;
      return h('div', {}, h('dt', {}, term), h('dd', {}, ...shown));
    }),
    rest,
  };
}

function fieldLines(block: Content): { term: string; content: Content[] }[] {
  const lines = isElement(block, 'p')
    ? splitLines(block.children)
    : isElement(block, 'ul')
      ? block.children
          .filter((node) => isElement(node, 'li'))
          .map((item) => trimmed(itemContent(item)))
      : [];
  if (!fieldName(lines[0] ?? [])) return [];
  const found: { term: string; content: Content[] }[] = [];
  for (const line of lines) {
    const term = fieldName(line);
    if (term) found.push({ term, content: withoutLabel(line) });
    else found.at(-1)?.content.push({ type: 'text', value: ' ' }, ...line);
  }
  return found;
}

function fieldName(line: readonly Content[]): string | undefined {
  const label = splitLabel(line.map(textOf).join(''))?.label.toLowerCase();
  return fieldNames.find((name) => name.toLowerCase() === label);
}

/** Takes the label off, whether it is plain (`Action: …`) or bold (`**Action:** …`). */
function withoutLabel(line: readonly Content[]): Content[] {
  const [first, ...rest] = trimmed(line);
  if (first && isElement(first, 'strong')) {
    return trimmed(dropStart(rest, textOf(first).endsWith(':') ? 0 : 1));
  }
  const text = first?.type === 'text' ? first.value : '';
  return trimmed(dropStart([...(first ? [first] : []), ...rest], text.indexOf(':') + 1));
}

/** A list item’s inline content; a loose list has it in a paragraph. */
export function itemContent(item: Content): Content[] {
  if (!isElement(item, 'li')) return [];
  return item.children.flatMap((child) => (isElement(child, 'p') ? child.children : [child]));
}
