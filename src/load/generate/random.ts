/** Choices that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  between: (min: number, max: number) => number;
  /** One of `all`. */
  pick: <T>(all: readonly T[]) => T;
  /** `count` of `all`, each at most once, in a mixed order. */
  some: <T>(all: readonly T[], count: number) => T[];
}

/** Random choices from a seed (mulberry32): a benchmark measures the same pages on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    between,
    pick: (all) => {
      const [one] = all.slice(between(0, all.length - 1));
      if (one === undefined) throw new Error('There is nothing to pick from.');
      return one;
    },
    some: (all, count) => {
      const keyed = all.map((value) => ({ value, key: next() }));
      return keyed
        .sort((a, b) => a.key - b.key)
        .slice(0, count)
        .map(({ value }) => value);
    },
  };
}
