import { tokensOf } from './search-tokens.ts';

/** How the index is cut; see `src/build/search-files.ts`. */
interface Chunks {
  /** First word, last word and name of each part. */
  words: readonly (readonly [from: string, to: string, name: string])[];
  /** Paths of the parts that say which page has which section and access. */
  filters: readonly string[];
}

/** Parts of the index that were asked for once more, and came. */
const arrived = new Set<string>();
let chunks: Promise<Chunks> | undefined;

/**
 * Learns how the index is cut, and fetches what counts need, while the engine is on its way. Without
 * it the engine just waits.
 */
export function learnChunks(): Promise<Chunks> {
  chunks ??= fetchChunks().catch(() => ({ words: [], filters: [] })); // Only a head start is lost.
  return chunks;
}

/** Forgets it: the site may have been built anew. */
export function forgetChunks(): void {
  chunks = undefined;
}

/** Fetches the parts of the index that words are looked up in, before the engine can ask for them. */
export async function fetchAhead(words: string): Promise<void> {
  preload(await chunksOf(words));
}

async function fetchChunks(): Promise<Chunks> {
  const response = await fetch('/pagefind/chunks.json');
  const learned: Chunks = await response.json();
  preload(learned.filters.map((path) => `/pagefind/${path}`));
  return learned;
}

function preload(addresses: readonly string[]): void {
  for (const href of addresses) {
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
  const { words: known } = await learnChunks();
  const names = tokensOf(words).map((word) => known.find(([a, z]) => a <= word && word <= z)?.[2]);
  return names.flatMap((name) => (name ? [`/pagefind/index/${name}.pf_index`] : []));
}
