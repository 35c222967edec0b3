import type { SavedEntry } from './saved-entry.ts';
import {
  eraseStored,
  newestVersion,
  store,
  stored,
  storedKeys,
  takesEntries,
  unstore,
  type Keeping,
} from './saved-storage.ts';

/** Entries that the browser did not take; they live as long as the page. */
const forgotten = new Map<string, SavedEntry>();

/** Whether the browser was seen to take an entry: it is not asked twice. */
let taken = false;

/** Why it did not take the last one that it did not take. */
let trouble: Keeping = 'blocked';

/** The keys of all entries, in storage and in memory. */
export function allKeys(): string[] {
  return [...new Set([...storedKeys(newestVersion), ...forgotten.keys()])];
}

/** An entry as it is now: another tab may have kept something newer than what this page could not. */
export function entryOf(key: string): SavedEntry | undefined {
  const [inMemory, inStorage] = [forgotten.get(key), stored(newestVersion, key)];
  return inMemory && isOlder(inStorage, inMemory) ? inMemory : inStorage;
}

/** Keeps an entry, in memory where the browser does not take it. Says whether it did. */
export function put(entry: SavedEntry): Keeping {
  const state = store(newestVersion, entry);
  if (state === 'kept') {
    forgotten.delete(entry.key);
    // There may be room again for what was not taken before.
    for (const one of forgotten.values()) if (!retry(one)) break;
  } else {
    trouble = state;
    forgotten.set(entry.key, entry);
  }
  return state;
}

/** Whether the browser did not take this entry. */
export function isForgotten(key: string): boolean {
  return forgotten.has(key);
}

/** Whether this browser keeps all that was saved; what it does not keep is gone with the page. */
export function keeping(): Keeping {
  if (forgotten.size > 0) return trouble;
  if (taken) return 'kept';
  const state = takesEntries();
  taken = state === 'kept';
  return state;
}

/** Removes an entry as if it had never been. */
export function drop(key: string): void {
  unstore(newestVersion, key);
  forgotten.delete(key);
}

/** Removes all entries, those of every version included. */
export function dropAll(): void {
  eraseStored();
  forgotten.clear();
}

function retry(entry: SavedEntry): boolean {
  const isSettled = !isOlder(stored(newestVersion, entry.key), entry);
  const settled = isSettled || store(newestVersion, entry) === 'kept';
  if (settled) forgotten.delete(entry.key);
  return settled;
}

function isOlder(one: SavedEntry | undefined, other: SavedEntry): boolean {
  return (one?.at ?? -1) <= other.at;
}
