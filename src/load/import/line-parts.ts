import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { responsibilityNames } from '../../model/anatomy.ts';
import type { Notes } from './notes.ts';
import {
  bulletList,
  cutLabel,
  lineOf,
  listItem,
  plainText,
  splitLines,
  text,
  paragraph,
} from './phrasing.ts';
import { placeholders } from './placeholders.ts';

/** A line of a part that is a list of lines, and what hangs below it. */
interface Entry {
  line: number;
  children: PhrasingContent[];
  below: ListItem['children'];
}

/** The part Responsibility: three lines with a name each. */
export function writeResponsibility(blocks: readonly RootContent[], notes: Notes): RootContent[] {
  const { entries, others } = entriesOf(blocks);
  const duties = entries.flatMap((entry) => {
    const cut = cutLabel(entry.children);
    const duty = cut && dutyOf(cut.label);
    if (cut && duty && cut.label !== duty && cut.label.toLowerCase() !== duty.toLowerCase())
      notes.changed(entry.line, cut.label, `is now called ${duty}`);
    return cut && duty && plainText(cut.rest) ? [{ duty, entry, rest: cut.rest }] : [];
  });
  const once = withoutTwins(duties, notes);
  const used = new Set(duties.map(({ entry }) => entry));
  const items = responsibilityNames.flatMap((duty) => {
    const found = once.filter((one) => one.duty === duty);
    if (found.length > 0)
      return found.map(({ rest, entry }) => itemOf(entry, [text(`${duty}: `), ...rest]));
    notes.missing(`Responsibility has no ${duty}; "${placeholders.who}" stands there.`);
    return [listItem(`${duty}: ${placeholders.who}`)];
  });
  const loose = entries.filter((entry) => !used.has(entry) && !isBareDuty(entry));
  return withLoose(items, loose, others, 'Responsibility', notes);
}

/** The part Tools Required: one tool a line. */
export function writeTools(blocks: readonly RootContent[], notes: Notes): RootContent[] {
  const { entries, others } = entriesOf(blocks);
  const items = entries.map((entry) => itemOf(entry, entry.children));
  if (items.length === 0) {
    notes.missing('Tools Required has no tool; placeholders stand there.');
    items.push(...placeholders.tools.map((tool) => listItem(tool)));
  }
  return withLoose(items, [], others, 'Tools Required', notes);
}

/** The part Escalation Path: three levels, each with issue, handler and time between arrows. */
export function writeEscalation(blocks: readonly RootContent[], notes: Notes): RootContent[] {
  const { entries, others } = entriesOf(blocks);
  const levels = entries.flatMap((entry) => {
    const cut = cutLabel(entry.children);
    const number = /^level\s*([1-9])$/iu.exec(cut?.label ?? '')?.[1];
    return cut && number ? [{ number, entry, rest: cut.rest.map(withArrows) }] : [];
  });
  const used = new Set(levels.map(({ entry }) => entry));
  const items = ['1', '2', '3'].flatMap((number) => {
    if (levels.some((level) => level.number === number)) return [];
    notes.missing(`Escalation Path has no level ${number}; a placeholder stands there.`);
    return [{ number, item: listItem(`Level ${number}: ${placeholders.escalation}`) }];
  });
  const written = withoutTwins(levels, notes).map(({ number, entry, rest }) => ({
    number,
    item: itemOf(entry, [text(`Level ${number}: `), ...rest]),
  }));
  const sorted = [...written, ...items].sort((a, b) => Number(a.number) - Number(b.number));
  const loose = entries.filter((entry) => !used.has(entry));
  const sortedItems = sorted.map(({ item }) => item);
  return withLoose(sortedItems, loose, others, 'Escalation Path', notes);
}

function entriesOf(blocks: readonly RootContent[]): { entries: Entry[]; others: RootContent[] } {
  const entries = blocks.flatMap((node): Entry[] => {
    if (node.type === 'paragraph') return splitLines(node).map((line) => ({ ...line, below: [] }));
    return node.type === 'list' ? node.children.flatMap(entryOfItem) : [];
  });
  return { entries, others: blocks.filter(({ type }) => type !== 'paragraph' && type !== 'list') };
}

function entryOfItem(item: ListItem): Entry[] {
  const [first, ...below] = item.children;
  if (first?.type === 'paragraph') return [{ line: lineOf(item), children: first.children, below }];
  return first ? [{ line: lineOf(item), children: [], below: item.children }] : [];
}

function itemOf({ below }: Entry, children: readonly PhrasingContent[]): ListItem {
  const item = listItem(children);
  return { ...item, children: [...item.children, ...below] };
}

/**
 * The list of a part, with what is no line of it: text goes into the last item, where it is no
 * line of its own to the checks; tables and quotes stay below. The author is told of each.
 */
function withLoose(
  items: readonly ListItem[],
  entries: readonly Entry[],
  others: readonly RootContent[],
  part: string,
  notes: Notes,
): RootContent[] {
  for (const { line, children, below } of entries) {
    notes.kept(line, plainText([...children, ...below]), part);
    const words = children.length > 0 ? [paragraph(children)] : [];
    items.at(-1)?.children.push(...words, ...below);
  }
  for (const node of others) if (plainText(node)) notes.kept(lineOf(node), plainText(node), part);
  return [...bulletList(items), ...others];
}

/** A line that was copied twice is written once. */
function withoutTwins<T extends { entry: Entry }>(all: readonly T[], notes: Notes): T[] {
  const seen = new Set<string>();
  return all.filter(({ entry }) => {
    const words = plainText([...entry.children, ...entry.below]);
    if (seen.has(words)) notes.changed(entry.line, words, 'comes twice; it is written once');
    return seen.size < seen.add(words).size;
  });
}

function dutyOf(label: string): (typeof responsibilityNames)[number] | undefined {
  const words = label.toLowerCase().replace(/\s+/gu, ' ');
  if (/^(?:primary(?: owner)?|owner|process owner)$/u.test(words)) return 'Primary Owner';
  if (/^(?:back-?up|secondary)(?: owner)?$/u.test(words)) return 'Backup Owner';
  if (/^(?:approval(?: authority)?|approver|approved by)$/u.test(words))
    return 'Approval Authority';
  return undefined;
}

function isBareDuty({ children, below }: Entry): boolean {
  const cut = cutLabel(children);
  return below.length === 0 && cut !== undefined && dutyOf(cut.label) !== undefined;
}

function withArrows(node: PhrasingContent): PhrasingContent {
  return node.type === 'text'
    ? text(node.value.replace(/\s*(?:→|->|–>|—>|=>|⇒|➔|➜)\s*/gu, ' → '))
    : node;
}
