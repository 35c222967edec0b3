import { gram, gramHashes, spread } from './grams.ts';

/** One gram of a needle. */
export interface Entry {
  hash: number;
  /** Number of the needle, and where in it the gram begins. */
  needle: number;
  offset: number;
  /** The letters next to the gram; 0 where the needle begins or ends. */
  before: number;
  after: number;
}

/**
 * In each stretch of this many letters of a needle one gram is filed. Grams lie then at most 15
 * letters apart, so every run of 32 letters holds one of 16 whole.
 */
const stretch = 8;

/**
 * A gram that more needles share is filed for the first ones only: whole sentences that locked
 * SOPs share are found with those, and “Operations Manager” does not stand before every word.
 */
const mostAlike = 8;

/** Of each stretch of each needle the gram that other texts have least: not “the operations m”. */
export function rarestGrams(
  needles: readonly Uint16Array[],
  publicTexts: readonly Uint16Array[],
): Entry[] {
  const counts = countGrams(needles, publicTexts);
  const filed = new Map<number, number>();
  const entries: Entry[] = [];
  for (const [needle, letters] of needles.entries()) {
    const hashes = gramHashes(letters);
    for (let begin = 0; begin < hashes.length; begin += stretch) {
      const offset = rarestIn(hashes, begin, Math.min(begin + stretch, hashes.length), counts);
      const hash = hashes[offset] ?? 0;
      const alike = (filed.get(hash) ?? 0) + 1;
      filed.set(hash, alike);
      if (alike <= mostAlike)
        entries.push({ hash, needle, offset, ...neighbours(letters, offset) });
    }
  }
  return entries;
}

/** How common grams are, roughly: the public ones most of all. */
function countGrams(
  needles: readonly Uint16Array[],
  publicTexts: readonly Uint16Array[],
): Uint8Array {
  const counts = new Uint8Array(2 ** 22);
  for (const letters of needles)
    for (const hash of gramHashes(letters)) {
      const slot = slotOf(hash);
      counts[slot] = Math.min(200, (counts[slot] ?? 0) + 1);
    }
  for (const letters of publicTexts)
    for (const hash of gramHashes(letters)) counts[slotOf(hash)] = 255;
  return counts;
}

function rarestIn(hashes: Int32Array, begin: number, end: number, counts: Uint8Array): number {
  let rarest = begin;
  for (let at = begin + 1; at < end; at += 1) if (countOf(at) < countOf(rarest)) rarest = at;
  return rarest;

  function countOf(at: number): number {
    return counts[slotOf(hashes[at] ?? 0)] ?? 0;
  }
}

function neighbours(letters: Uint16Array, offset: number) {
  return { before: letters[offset - 1] ?? 0, after: letters[offset + gram] ?? 0 };
}

function slotOf(hash: number): number {
  return spread(hash) >>> 10;
}
