/** A seeded generator of numbers from 0 to 1 (mulberry32): a failing case can be run again. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The text with some lines deleted, doubled or moved, as careless copying does. */
export function damage(text: string, random: () => number): string {
  const lines = text.split('\n');
  const at = () => Math.floor(random() * (lines.length + 1));
  const times = 1 + Math.floor(random() * 12);
  for (let time = 0; time < times; time += 1) {
    const line = at();
    const kind = random();
    if (kind < 0.35) lines.splice(line, 1 + Math.floor(random() * 3));
    else if (kind < 0.65) lines.splice(line, 0, ...lines.slice(line, line + 1));
    else lines.splice(at(), 0, ...lines.splice(line, 1));
  }
  return lines.join(random() < 0.1 ? '\r\n' : '\n');
}

/** The words of a text, and how often each stands there. */
export function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
