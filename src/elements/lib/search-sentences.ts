import { html } from './search-html.ts';

/** Fewer letters than this find nearly everything. */
export const fewestLetters = 2;

/** What the panel says before there is anything to look for. */
export const invitation =
  'Search titles, steps and checkpoints, or a document number such as RET-01.';

/** What the panel says while the answer is on its way. */
export const searching = 'Searching…';

/** How many pages were found. */
export function found(words: string, count: number): string {
  if (count === 0)
    return `Nothing found for “${words}”. Try fewer or other words, or all sections.`;
  return `${count} ${count === 1 ? 'result' : 'results'} for “${words}”`;
}

/** Why there is no answer, and what can be read instead. */
export function trouble(): (Node | string)[] {
  const reason = navigator.onLine
    ? 'Search does not answer just now. Try again in a moment.'
    : 'Search needs a connection the first time.';
  const list = html('a', { href: '/search/' }, 'list of all SOPs');
  return [`${reason} There is also the `, list, '.'];
}
