import { lettersOf, offsetOfLetter } from './letters.ts';

/**
 * How many letters of a run of `text` belong to words that it holds whole. What stands beside a
 * public sentence, such as the name of a tag, can lengthen a run by a letter or two: those tell nothing.
 */
export function lettersInWholeWords(text: string, begin: number, length: number): number {
  const from = offsetOfLetter(text, 'kept', begin);
  const to = offsetOfLetter(text, 'kept', begin + length - 1) + 1;
  const beginsInWord = /[\p{L}\p{N}]$/u.test(text.slice(0, from));
  const endsInWord = /^[\p{L}\p{N}]/u.test(text.slice(to));
  const run = text.slice(from, to);
  const tail = beginsInWord ? run.replace(/^[\p{L}\p{N}]+/u, '') : run;
  return lettersOf(endsInWord ? tail.replace(/[\p{L}\p{N}]+$/u, '') : tail).length;
}
