import { isShort, tokensOf } from './search-tokens.ts';

/** A page by Pagefind’s name for it, and the parts of its description that hold a searched word. */
export interface Named {
  id: string;
  matchedMetaFields?: readonly string[];
}

/** The short words of a question, each once. */
export function shortOf(question: string): string[] {
  return [...new Set(tokensOf(question))].filter(isShort);
}

/**
 * Puts pages that hold short words whole before those with longer words that begin so: “pH” is not
 * “phone”. `holders` are, for each short word, the pages that hold it. Otherwise the order stays.
 *
 * `sops` are given where all words are short: then SOPs come before other pages that hold as many.
 * What the question calls by its title or number keeps its place: among SOPs, or, where longer words
 * may be what calls it, before all.
 */
export function rank<Page extends Named>(
  results: readonly Page[],
  holders: readonly ReadonlySet<string>[],
  sops?: ReadonlySet<string>,
): readonly Page[] {
  // No page holds a short word whole: it is the beginning of a longer one.
  if (holders.every(({ size }) => size === 0)) return results;
  const held = ({ id }: Page) => holders.filter((pages) => pages.has(id)).length;
  const first = (page: Page) => (!sops && isCalled(page) ? holders.length : held(page));
  const second = (page: Page) => (!sops || sops.has(page.id) || isCalled(page) ? 1 : 0);
  return results.toSorted((a, b) => first(b) - first(a) || second(b) - second(a));
}

function isCalled({ matchedMetaFields: fields = [] }: Named): boolean {
  return fields.includes('title') || fields.includes('document');
}
