import { tokensOf } from './search-tokens.ts';

/** First word, last word and name of each part of the index; see `src/build/search-chunks.ts`. */
type ChunkRange = readonly [from: string, to: string, name: string];

/** Parts of the index that were asked for once more, and came. */
const arrived = new Set<string>();
let ranges: Promise<readonly ChunkRange[]> | undefined;

/** Learns how the index is cut, while the engine is on its way. Without it the engine just waits. */
export function learnChunks(): Promise<readonly ChunkRange[]> {
  ranges ??= fetch('/pagefind/chunks.json')
    .then((response) => response.json())
    .catch(() => []); // Only a head start is lost.
  return ranges;
}

/** Forgets it: the site may have been built anew. */
export function forgetChunks(): void {
  ranges = undefined;
}

/** Fetches the parts of the index that words are looked up in, before the engine can ask for them. */
export async function fetchAhead(words: string): Promise<void> {
  for (const href of await chunksOf(words)) {
    if (document.querySelector(`link[href="${href}"]`)) continue;
    const link = { rel: 'preload', as: 'fetch', crossOrigin: '', href };
    document.head.append(Object.assign(document.createElement('link'), link));
  }
}

/** Rejects if a part of the index that words are looked up in cannot be had. */
export async function haveArrived(words: string): Promise<void> {
  const parts = await chunksOf(words);
  const needed = parts.length > 0 ? parts : ['/pagefind/pagefind-entry.json'];
  await Promise.all(needed.filter((part) => !arrived.has(part)).map(checkArrived));
}

async function checkArrived(href: string): Promise<void> {
  const { ok } = await fetch(href);
  if (!ok) throw new Error(`${href} is not there.`);
  arrived.add(href);
}

async function chunksOf(words: string): Promise<string[]> {
  const known = await learnChunks();
  const names = tokensOf(words).map((word) => known.find(([a, z]) => a <= word && word <= z)?.[2]);
  return names.flatMap((name) => (name ? [`/pagefind/index/${name}.pf_index`] : []));
}
