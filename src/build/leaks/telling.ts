import { gram } from './grams.ts';
import { tellingRun } from './matching-run.ts';

/** Words of texts, in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Whether finding `text` proves that its SOP leaked.
 *
 * - 32 letters or more always do.
 * - 20 letters in four words do: “Dosed before testing was …” is nobody else’s.
 * - 16 letters in two words do if one word is rare, that is long or numbered and in no public
 *   text: “Log and acknowledge” tells, “Call the customer” is said everywhere.
 * - Less never does. One word is a word, and 15 letters are “by the next day at 9”.
 */
export function isTelling(
  text: string,
  letters: number,
  publicWords: ReadonlySet<string>,
): boolean {
  if (letters >= tellingRun) return true;
  if (letters < gram) return false;
  const words = wordsOf(text);
  if (letters >= 20 && words.length >= 4) return true;
  const rare = (word: string) => (word.length > 6 || /\d/u.test(word)) && !publicWords.has(word);
  return words.length >= 2 && words.some(rare);
}
