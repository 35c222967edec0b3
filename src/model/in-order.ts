/**
 * Indexes of the numbers that must move so that all ascend: as few as possible, so that one
 * thing out of place is one problem and not a cascade.
 */
export function outOfOrder(numbers: readonly number[]): number[] {
  const kept = new Set(longestAscent(numbers));
  return numbers.flatMap((_, index) => (kept.has(index) ? [] : [index]));
}

/** Indexes of the longest run of numbers, gaps allowed, that ascends. */
function longestAscent(numbers: readonly number[]): number[] {
  const runs: number[][] = [];
  for (const [index, value] of numbers.entries()) {
    const before = runs.filter((run) => (numbers[run.at(-1) ?? index] ?? value) < value);
    runs.push([...longest(before), index]);
  }
  return longest(runs);
}

function longest(runs: readonly number[][]): number[] {
  return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}
