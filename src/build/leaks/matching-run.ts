import { gram } from './grams.ts';

/** So many letters in a row, about seven words, no one writes twice by chance. */
export const tellingRun = 32;

/** Letters that a needle and a text have in common. */
export interface Run {
  /** First letter of the run in the needle, and in the text. */
  inNeedle: number;
  inText: number;
  length: number;
}

/**
 * The run around a gram of the needle and one of the text, if it is telling: the whole needle,
 * or 32 letters of it. A text cut off after 150 signs is a leak as well.
 */
export function matchingRun(
  needle: Uint16Array,
  offset: number,
  text: Uint16Array,
  at: number,
): Run | undefined {
  for (let index = 0; index < gram; index += 1)
    if (needle[offset + index] !== text[at + index]) return undefined;
  let before = 0;
  while (before < Math.min(offset, at) && needle[offset - before - 1] === text[at - before - 1])
    before += 1;
  const most = Math.min(needle.length - offset, text.length - at);
  let after = gram;
  while (after < most && needle[offset + after] === text[at + after]) after += 1;
  const length = before + after;
  if (length < Math.min(tellingRun, needle.length)) return undefined;
  return { inNeedle: offset - before, inText: at - before, length };
}
