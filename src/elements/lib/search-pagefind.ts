import type { FoundPage } from './search-found.ts';
import { tokensOf } from './search-tokens.ts';
import { rank, shortOf, type Named } from './search-rank.ts';

/** A page that was found; what it says is fetched when it is asked for. */
export interface Found extends Named {
  data: () => Promise<FoundPage>;
}

/** How many pages each value of each filter would leave. */
export type Counts = Record<'section' | 'access', Record<string, number>>;

/** What of Pagefind’s engine is used. */
export interface Pagefind {
  search: (
    words: string | null,
    options?: { filters: Filters },
  ) => Promise<{ results: readonly Found[]; filters: Partial<Counts> }>;
  filters: () => Promise<Partial<Counts>>;
  /** Searches another index along with the first. */
  mergeIndex: (folder: string, options: Record<string, unknown>) => Promise<void>;
}

/** What pages have to be: a value of a filter, or conditions that are joined. */
export interface Filters {
  [name: string]: string | { any: string[] } | readonly Filters[];
}

/**
 * A word of the title or the document’s id says more than any number of words in the text; and the
 * word itself more than longer ones that begin like it.
 */
export const ranking = { metaWeights: { title: 20, document: 20, keywords: 4 }, termSimilarity: 5 };

/** Loads the engine. Browsers remember that a module failed: another attempt asks anew. */
export async function loadPagefind(folder: string, attempt: number): Promise<Pagefind> {
  const address = `${folder}pagefind.js${attempt ? `?${attempt}` : ''}`;
  const { createInstance } = await import(/* @vite-ignore */ address); // Not for Vite to bundle.
  // Its worker would cost a slow connection half a second more than it saves.
  return createInstance({ basePath: folder, noWorker: true, ranking });
}

/** Results with short words taken for whole ones. It asks the index again, but fetches no page. */
export async function rankWhole(
  engine: Pagefind,
  results: readonly Found[],
  words: string,
): Promise<readonly Found[]> {
  const short = shortOf(words);
  if (short.length === 0 || results.length < 2) return results;
  const whole = await Promise.all(short.map((word) => engine.search(`"${word}"`)));
  const holders = whole.map((it) => namesOf(it.results));
  const onlyShort = short.length === new Set(tokensOf(words)).size;
  return rank(results, holders, onlyShort ? await sopsAmong(engine, words) : undefined);
}

/** The names of found pages that are about an SOP: those that say who may read it. */
async function sopsAmong(engine: Pagefind, words: string): Promise<Set<string>> {
  const { access = {} } = await engine.filters();
  const filters = { access: { any: Object.keys(access) } };
  const { results } = await engine.search(words, { filters });
  return namesOf(results);
}

function namesOf(pages: readonly Found[]): Set<string> {
  return new Set(pages.map(({ id }) => id));
}
