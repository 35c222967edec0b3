import { attempt } from './attempt.ts';
import { splitRun } from './run-split.ts';
import type { EarlierEntry, SavedEntry } from './saved-entry.ts';
import { newestVersion, stored, storedKeys } from './saved-storage.ts';

/** A shape of entries, and how those of the shapes before become it. */
export interface Shape {
  version: number;
  /** From a version to the next: what becomes of an entry. */
  migrations: Record<number, (entry: SavedEntry) => SavedEntry[]>;
}

/** The shape that this site reads and writes. */
export const shape: Shape = { version: newestVersion, migrations: { 1: splitRun } };

/** An entry of version `from` in today’s shape, one version after the other; nothing of a damaged one. */
export function upgrade(
  entry: SavedEntry,
  from: number,
  { version, migrations }: Shape = shape,
): SavedEntry[] {
  let now = [entry];
  for (let step = from; step < version; step += 1)
    now = now.flatMap((one) => attempt(() => migrations[step]?.(one)) ?? []);
  return now;
}

/** What the versions before kept, each key with what becomes of it. */
export function earlierEntries(to: Shape = shape): EarlierEntry[] {
  return Array.from({ length: to.version - 1 }, (_, index) => index + 1).flatMap((version) =>
    storedKeys(version).map((key) => {
      const entry = stored(version, key);
      return { version, key, entries: entry ? upgrade(entry, version, to) : [] };
    }),
  );
}
