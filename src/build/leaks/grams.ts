/** Letters in a row that a hash is made of; no needle is shorter. */
export const gram = 16;

const base = 0x01_00_01_93;

/** What a letter still adds to the hash once fifteen others came after it. */
const oldestWeight = Array.from({ length: gram - 1 }).reduce<number>(
  (weight) => Math.imul(weight, base),
  1,
);

/** The hash of the gram that ends with letter `at`, from the hash of the one before it. */
export function rollHash(hash: number, letters: Uint16Array, at: number): number {
  const oldest = at >= gram ? Math.imul(letters[at - gram] ?? 0, oldestWeight) : 0;
  return (Math.imul(hash - oldest, base) + (letters[at] ?? 0)) | 0;
}

/** The hashes of all grams of `letters`, by the place of their first letter. */
export function gramHashes(letters: Uint16Array): Int32Array {
  const hashes = new Int32Array(Math.max(0, letters.length - gram + 1));
  let hash = 0;
  for (let at = 0; at < letters.length; at += 1) {
    hash = rollHash(hash, letters, at);
    if (at >= gram - 1) hashes[at - gram + 1] = hash;
  }
  return hashes;
}

/** A hash whose upper bits depend on all of its bits; from 0 to 2³² - 1. */
export function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e_37_79_b1) >>> 0;
}
