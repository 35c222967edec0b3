import type { ContentDraft, SopDraft } from './draft.ts';
import { straightQuotes } from './sentences.ts';

/** Where a name stands in a text, and what has that name. */
export interface FoundName<T> {
  value: T;
  start: number;
  end: number;
}

/** Names by their first word, the longest first. */
export type NameIndex<T> = ReadonlyMap<string, readonly { name: string; value: T }[]>;

const word = /[\p{L}\p{N}]+/gu;

/** An index of names, to find them all in one pass over a text. */
export function indexNames<T>(names: Iterable<readonly [name: string, value: T]>): NameIndex<T> {
  const index = new Map<string, { name: string; value: T }[]>();
  for (const [text, value] of names) {
    const name = straightQuotes(text);
    const first = firstWord(name);
    if (first) index.set(first, [...(index.get(first) ?? []), { name, value }]);
  }
  for (const list of index.values()) list.sort((a, b) => b.name.length - a.name.length);
  return index;
}

/** Every name in a text, as whole words and with its capitals; inside of a longer name none is found. */
export function findNames<T>(text: string, index: NameIndex<T>): FoundName<T>[] {
  const plain = straightQuotes(text);
  const found: FoundName<T>[] = [];
  for (const { 0: first, index: start } of plain.matchAll(word)) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const match = index.get(first)?.find(({ name }) => standsAt(plain, name, start));
    if (match) found.push({ value: match.value, start, end: start + match.name.length });
  }
  return found;
}

/** The titles of all SOPs, each with the SOP; `undefined` for one that is only planned. */
export function titlesOf({ sops, sections }: ContentDraft): [string, SopDraft | undefined][] {
  const planned = sections.flatMap(({ data }) => data?.planned ?? []);
  return [
    ...planned.map(({ title }): [string, undefined] => [title, undefined]),
    ...sops.flatMap((sop): [string, SopDraft][] =>
      sop.frontmatter ? [[sop.frontmatter.title, sop]] : [],
    ),
  ];
}

function firstWord(name: string): string | undefined {
  return /^[\p{L}\p{N}]+/u.exec(name)?.[0];
}

function standsAt(text: string, name: string, start: number): boolean {
  return text.startsWith(name, start) && !/^[\p{L}\p{N}]/u.test(text.slice(start + name.length));
}
