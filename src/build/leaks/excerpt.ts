import { letterString, lettersOf, offsetOfLetter, type Tags } from './letters.ts';

const longest = 80;

/** What stands in `text` at its letters from `begin` on, on one line and short. */
export function excerptOf(text: string, begin: number, length: number): string {
  const from = offsetOfLetter(text, 'kept', begin);
  const to = offsetOfLetter(text, 'kept', begin + length - 1) + 1;
  const excerpt = text.slice(from, to).replace(/\s+/gu, ' ');
  return excerpt.length > longest ? `${excerpt.slice(0, longest).trimEnd()}…` : excerpt;
}

/** Whether a text spells the letters of `run` as they stand, without an escape between them. */
export function isSpelledIn(text: string, tags: Tags, run: Uint16Array): boolean {
  return letterString(lettersOf(text, tags)).includes(letterString(run));
}
