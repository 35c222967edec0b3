import { cut, join, type Piece } from './search-excerpt.ts';
import { hitsOf, wordsOf, type FoundPage } from './search-found.ts';
import { isAlike, tokensOf } from './search-tokens.ts';

/** A place on a page where a reader may land: a part, a step or a checkpoint. */
export interface Landing {
  anchor: string;
  title: Piece[];
  /** Words around the hits; none where the title is the whole text, as of a checkpoint. */
  excerpt: Piece[];
}

/** A stretch of a page’s words, its heading included. */
interface Stretch {
  id: string;
  heading: string[];
  from: number;
  to: number;
}

/**
 * The places of a page that hold most of what was searched for, best first. Pagefind’s own know only
 * headings: these are read from all its anchors, so that a checkpoint is a place of its own.
 */
export function landings(page: FoundPage, question: string, most = 3): Landing[] {
  const words = wordsOf(page.content);
  const tokens = tokensOf(question);
  const rated = stretches(page, words.length).map((stretch) => ({
    stretch,
    ...rate(page, words, tokens, stretch),
  }));
  const best = Math.max(1, ...rated.map(({ held }) => held));
  return rated
    .filter(({ held }) => held === best)
    .sort((a, b) => b.row - a.row || b.weight - a.weight)
    .slice(0, most)
    .map(({ stretch }) => land(page, words, stretch));
}

function stretches({ anchors }: FoundPage, end: number): Stretch[] {
  const places = anchors
    .filter(({ element, id }) => /^h[2-6]$/u.test(element) || id.startsWith('check-'))
    .toSorted((a, b) => a.location - b.location);
  return places.map(({ id, text, location }, index) => ({
    id,
    heading: wordsOf(text),
    from: location,
    to: places[index + 1]?.location ?? end,
  }));
}

/** How much of the question a stretch holds: of its words, of them in a row, by Pagefind’s weights. */
function rate(page: FoundPage, words: string[], tokens: string[], { from, to }: Stretch) {
  const inside = page.weighted_locations.filter(
    ({ location }) => location >= from && location < to,
  );
  const places = inside.map(({ location }) => location).toSorted((a, b) => a - b);
  const found = places.map((place) => words[place] ?? '');
  let row = 0;
  const rows = places.map((place, index) => (row = place - 1 === places[index - 1] ? row + 1 : 1));
  return {
    held: tokens.filter((token) => found.some((word) => isAlike(token, word))).length,
    row: Math.max(0, ...rows),
    weight: inside.reduce((sum, { balanced_score: score }) => sum + score, 0),
  };
}

function land(page: FoundPage, words: readonly string[], stretch: Stretch): Landing {
  const hits = hitsOf(page);
  const { id, heading, from, to } = stretch;
  return {
    anchor: id,
    title: join(heading, (index) => hits.has(from + index)),
    excerpt: cut(words, hits, Math.min(from + heading.length, to), to),
  };
}
