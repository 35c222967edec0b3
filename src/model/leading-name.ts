import { nearest } from './nearest.ts';
import { straightQuotes } from './sentences.ts';

/** Whether a text begins with a name: “Company Owner (above one fee)” does, “Company Owners” does not. */
export function beginsWithName(text: string, names: readonly string[]): boolean {
  const plain = straightQuotes(text);
  return names.some(
    (name) =>
      plain.startsWith(straightQuotes(name)) && !/^[\p{L}\p{N}-]/u.test(plain.slice(name.length)),
  );
}

/** The name that a text was probably meant to begin with. */
export function nearestLeadingName(text: string, names: readonly string[]): string | undefined {
  const words = text.split(/[\s,;:.(]+/u);
  return [3, 2, 1]
    .map((count) => nearest(words.slice(0, count).join(' '), names))
    .find((name) => name !== undefined);
}
