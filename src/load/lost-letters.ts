import type { LostLetters } from '../model/draft.ts';

/** The first line of a text with a letter that was lost because the file is not saved as UTF-8. */
export function lostLettersIn(text: string, file: string): LostLetters[] {
  const at = text.indexOf('\uFFFD');
  if (at < 0) return [];
  const before = text.slice(0, at).split('\n');
  const start = before.at(-1) ?? '';
  const place = { line: before.length, column: start.length + 1 };
  return [{ file, place, text: `${start}${text.slice(at).split('\n', 1)[0] ?? ''}`.trim() }];
}
