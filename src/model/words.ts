/** Words that a reader reads: what holds a letter or a digit. Marks such as “→” or “|” are no words. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Minutes to read `words`, rounded up, at `perMinute` words a minute. */
export function readingMinutes(words: number, perMinute: number): number {
  return Math.max(1, Math.ceil(words / perMinute));
}
