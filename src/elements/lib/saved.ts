import { moveEarlier } from './saved-earlier.ts';
import type { SavedEntry } from './saved-entry.ts';
import { allKeys, drop, dropAll, entryOf, isForgotten, put } from './saved-memory.ts';
import { isOurs, type Keeping } from './saved-storage.ts';

export { keeping } from './saved-memory.ts';
export type { SavedEntry } from './saved-entry.ts';
export type { Keeping } from './saved-storage.ts';

/**
 * Everything that readers keep on their device goes through here; nothing of it leaves the device but
 * what stands in the waitlist form, when they send it.
 *
 * **Shape.** One entry per item in `localStorage`, so that two tabs never overwrite each other’s work:
 *
 *     sops:2:tick/retention-and-recovery/cancellation-recovery/check-one-offer  {"at":1795400000000,"value":"One offer at most is logged"}
 *     sops:2:blank/business name                                                {"at":1795400000000,"value":"Blue Water Pools"}
 *     sops:2:run/2026-11-23-a1b2c3                                              {"at":…,"value":{"sheet":"sheet/…",…}}
 *     sops:2:sheet/retention-and-recovery/cancellation-recovery/1.0/1x2y3z      {"at":0,"value":{…}}
 *     sops:2:opened/retention-and-recovery/cancellation-recovery                {"at":…,"value":"1.0"}
 *     sops:2:waitlist/draft                                                     {"at":…,"value":{…}}
 *
 * A sheet is the checklist that runs follow. It never changes, is kept once for all runs with the same
 * words, and goes with the last of them (`run-sheets.ts`).
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
 * **Versions.** The number in the prefix is that of this shape. What an earlier version kept moves to
 * this one: at once where nothing changed, and runs by the migrations of `saved-versions.ts`, which come
 * only where there are some. What could not be written stays where it was, and is tried again.
 *
 * **Without storage** (blocked or full): entries live as long as the page, and `keeping()` says which of
 * the two it is, which the page tells. A damaged entry is none.
 */

/** The value under `key`, or undefined if there is none. */
export function readSaved<T>(key: string): T | undefined {
  // Who reads a key is who wrote it: the shapes of values are described where they are used.
  return entryOf(key)?.value as T | undefined;
}

/** Keeps `value` under `key`, or takes it back without one. Says whether the browser keeps it. */
export function save(key: string, value: unknown, at = newest(key)): Keeping {
  const kept = put({ key, at, ...(value !== undefined && { value }) });
  announce();
  return kept;
}

/** All entries whose key begins with `prefix`, those taken back as well, in the order of keys. */
export function savedEntries(prefix = ''): SavedEntry[] {
  return allKeys()
    .filter((key) => key.startsWith(prefix))
    .sort()
    .flatMap((key) => entryOf(key) ?? []);
}

/** Takes in entries from elsewhere; the newer of two wins. Gives those that were news. */
export function mergeSaved(entries: readonly SavedEntry[]): SavedEntry[] {
  const news = entries.filter((entry) => {
    const isNews = entry.at > (entryOf(entry.key)?.at ?? -1);
    if (isNews) put(entry);
    return isNews;
  });
  if (news.length > 0) announce();
  return news;
}

/** Forgets an entry as if it had never been: nothing stays to tell that it was taken back. */
export function dropSaved(key: string): void {
  drop(key);
}

/** Erases everything that was saved, for good. */
export function eraseSaved(): void {
  dropAll();
  announce();
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

function announce(): void {
  dispatchEvent(new Event('saved'));
}

moveEarlier((entries) => {
  mergeSaved(entries);
  return !entries.some(({ key }) => isForgotten(key));
});
