import { isAlike, isShort, isWhole, tokensOf } from './search-tokens.ts';

/** A page that was found, as Pagefind’s `data()` describes it. Places are counted in words. */
export interface FoundPage {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: readonly { element: string; id: string; text: string; location: number }[];
  weighted_locations: readonly { location: number; balanced_score: number }[];
}

/**
 * Whether a page holds the words of a question. Pagefind, where it knows no such word, takes what
 * begins like it, down to one letter: “itching” finds every “it”.
 */
export function isNear({ content, meta, weighted_locations: hits }: FoundPage, question: string) {
  const words = wordsOf(content);
  const found = hits.map(({ location }) => words[location] ?? '');
  found.push(...Object.values(meta).flatMap(wordsOf));
  return tokensOf(question).every((token) => found.some((word) => isAlike(token, word)));
}

/** The page without hits that only begin like a short word, where it holds that word whole. */
export function keepWhole(page: FoundPage, question: string): FoundPage {
  const words = wordsOf(page.content);
  const wordAt = ({ location }: { location: number }) => words[location] ?? '';
  const hits = page.weighted_locations;
  const tokens = tokensOf(question);
  const held = tokens.filter((it) => isShort(it) && hits.some((hit) => isWhole(it, wordAt(hit))));
  const fits = (token: string, word: string) =>
    held.includes(token) ? isWhole(token, word) : isAlike(token, word);
  const isMeant = (word: string) =>
    tokens.some((token) => fits(token, word)) || !held.some((token) => isAlike(token, word));
  return { ...page, weighted_locations: hits.filter((hit) => isMeant(wordAt(hit))) };
}

/** Where, counted in words, the page holds what was searched for. */
export function hitsOf({ weighted_locations: hits }: FoundPage): Set<number> {
  return new Set(hits.map(({ location }) => location));
}

/** The words of a text, as Pagefind counts them. */
export function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/u);
}
