import type { SavedEntry } from './saved-entry.ts';
import { eraseStored, isOurs, store, stored, storedKeys, takesEntries } from './saved-storage.ts';
import { earlierEntries, shape } from './saved-versions.ts';

export type { SavedEntry } from './saved-entry.ts';

/**
 * Everything that readers keep on their device goes through here; nothing of it leaves the device but
 * what stands in the waitlist form, when they send it.
 *
 * **Shape.** One entry per item in `localStorage`, so that two tabs never overwrite each other’s work:
 *
 *     sops:1:tick/retention-and-recovery/cancellation-recovery/check-one-offer  {"at":1795400000000,"value":"One offer at most is logged"}
 *     sops:1:blank/business name                                                {"at":1795400000000,"value":"Blue Water Pools"}
 *     sops:1:run/2026-11-23-a1b2c3                                              {"at":…,"value":{…}}
 *     sops:1:opened/retention-and-recovery/cancellation-recovery                {"at":…,"value":"1.0"}
 *     sops:1:waitlist/draft                                                     {"at":…,"value":{…}}
 *
 * `at` is when the reader did it, in milliseconds since 1970. An entry that was taken back keeps its
 * `at` and has no `value`: an older copy that is imported later does not bring it back.
 *
 * **Life cycle.** Made when the reader ticks, fills in or runs; kept until the reader erases it.
 * Safari erases what scripts saved after seven days of use without a visit: hence the export.
 *
 * **When content changes.** Keys hold ids that are published and never vanish (`published.yaml`,
 * `moved`), so a reworded item keeps its tick. An item that was removed keeps its entry with its
 * words; the page that had it says so.
 *
 * **Versions.** The number in the prefix is that of this shape. A later version reads the entries of
 * the ones before it through the migrations of `saved-versions.ts`, and leaves them, so that an older
 * tab goes on working.
 *
 * **Without storage** (blocked, full, private): entries live as long as the page, and `isKept()` is
 * false, which the page tells. A damaged entry is none.
 */

/** Entries that the browser did not take; they live as long as the page. */
const forgotten = new Map<string, SavedEntry>();

/** Whether the browser was seen to take an entry: it is not asked twice. */
let taken = false;

/** The value under `key`, or undefined if there is none. */
export function readSaved<T>(key: string): T | undefined {
  // Who reads a key is who wrote it: the shapes of values are described where they are used.
  return entryOf(key)?.value as T | undefined;
}

/** Keeps `value` under `key`, or takes it back without one. Says whether the browser keeps it. */
export function save(key: string, value: unknown, at = newest(key)): boolean {
  const kept = put({ key, at, ...(value !== undefined && { value }) });
  announce();
  return kept;
}

/** All entries whose key begins with `prefix`, those taken back as well, in the order of keys. */
export function savedEntries(prefix = ''): SavedEntry[] {
  const keys = new Set([...storedKeys(shape.version), ...forgotten.keys()]);
  return [...keys]
    .filter((key) => key.startsWith(prefix))
    .sort()
    .flatMap((key) => entryOf(key) ?? []);
}

/** Takes in entries from elsewhere; the newer of two wins. Says how many were news. */
export function mergeSaved(entries: readonly SavedEntry[]): number {
  const news = entries.filter((entry) => {
    const isNews = entry.at > (entryOf(entry.key)?.at ?? -1);
    if (isNews) put(entry);
    return isNews;
  });
  if (news.length > 0) announce();
  return news.length;
}

/** Erases everything that was saved, for good. */
export function eraseSaved(): void {
  eraseStored();
  forgotten.clear();
  announce();
}

/** Whether this browser keeps what is saved; if not, it forgets when the page is left. */
export function isKept(): boolean {
  taken ||= takesEntries();
  return taken && forgotten.size === 0;
}

/**
 * Calls `listener` whenever something was saved, in this tab or in another, and when the page comes
 * back as it was left, by “back”: what was saved meanwhile it has not heard. Returns how to stop.
 */
export function onSaved(listener: () => void): () => void {
  const events = ['saved', 'storage', 'pageshow'];
  const hear = (event: Event) => {
    if (isOurs(event)) listener();
  };
  for (const event of events) addEventListener(event, hear);
  return () => {
    for (const event of events) removeEventListener(event, hear);
  };
}

/** Now; or later than what is there, if that came from a device whose clock is ahead. */
function newest(key: string): number {
  return Math.max(Date.now(), (entryOf(key)?.at ?? -1) + 1);
}

function put(entry: SavedEntry): boolean {
  const kept = store(shape.version, entry);
  if (kept) forgotten.delete(entry.key);
  else forgotten.set(entry.key, entry);
  // There may be room again for what was not taken before.
  if (kept) for (const one of forgotten.values()) if (!retry(one)) break;
  return kept;
}

function retry(entry: SavedEntry): boolean {
  const settled = !isOlder(stored(shape.version, entry.key), entry) || store(shape.version, entry);
  if (settled) forgotten.delete(entry.key);
  return settled;
}

/** Another tab may have kept something newer than what this page could not. */
function entryOf(key: string): SavedEntry | undefined {
  const [inMemory, inStorage] = [forgotten.get(key), stored(shape.version, key)];
  return inMemory && isOlder(inStorage, inMemory) ? inMemory : inStorage;
}

function isOlder(one: SavedEntry | undefined, other: SavedEntry): boolean {
  return (one?.at ?? -1) <= other.at;
}

function announce(): void {
  dispatchEvent(new Event('saved'));
}

mergeSaved(earlierEntries());
