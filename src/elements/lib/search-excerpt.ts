import { hitsOf, wordsOf, type FoundPage } from './search-found.ts';

/** A piece of text, and whether the reader searched for it. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** Words of an excerpt, and how many of them stand before the first hit. */
const excerptLength = 24;
const lead = 4;

/** The words of a page around its hits, or its first ones. */
export function excerptOf(page: FoundPage): Piece[] {
  const words = wordsOf(page.content);
  return cut(words, hitsOf(page), 0, words.length);
}

/** The part between two places that holds most hits, with an ellipsis where it was cut. */
export function cut(
  words: readonly string[],
  hits: Set<number>,
  from: number,
  to: number,
): Piece[] {
  const inside = [...hits].filter((hit) => hit >= from && hit < to).sort((a, b) => a - b);
  const count = (hit: number) =>
    inside.filter((it) => it >= hit && it < hit + excerptLength - lead).length;
  const densest = inside.reduce(
    (best, hit) => (count(hit) > count(best) ? hit : best),
    inside[0] ?? from,
  );
  const start = Math.max(from, Math.min(densest - lead, to - excerptLength));
  const end = Math.min(to, start + excerptLength);
  const pieces = join(words.slice(start, end), (index) => hits.has(start + index));
  const ellipsis = (text: string) => ({ text, hit: false });
  return [
    ...(start > from ? [ellipsis('… ')] : []),
    ...pieces,
    ...(end < to ? [ellipsis(' …')] : []),
  ];
}

/** Words as text, neighbours of one kind together; the space between two belongs to no hit. */
export function join(words: readonly string[], isHit: (index: number) => boolean): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, word] of words.entries()) {
    const hit = isHit(index);
    const last = pieces.at(-1);
    if (last?.hit === hit) last.text += ` ${word}`;
    else {
      if (last && hit) last.text += ' ';
      pieces.push({ text: last?.hit ? ` ${word}` : word, hit });
    }
  }
  return pieces;
}
