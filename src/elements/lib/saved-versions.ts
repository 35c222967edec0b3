import { attempt } from './attempt.ts';
import type { SavedEntry } from './saved-entry.ts';
import { stored, storedKeys } from './saved-storage.ts';

/** A shape of entries, and how those of the shapes before become it. */
export interface Shape {
  version: number;
  /** From a version to the next: what becomes of an entry, or undefined if nothing does. */
  migrations: Record<number, (entry: SavedEntry) => SavedEntry | undefined>;
}

/** The shape that this site reads and writes. The first version has no migrations. */
export const shape: Shape = { version: 1, migrations: {} };

/** An entry of version `from` in today’s shape, one version after the other. */
export function upgrade(
  entry: SavedEntry,
  from: number,
  { version, migrations }: Shape = shape,
): SavedEntry | undefined {
  let now: SavedEntry | undefined = entry;
  for (let step = from; now && step < version; step += 1) {
    const before: SavedEntry = now;
    now = attempt(() => migrations[step]?.(before));
  }
  return now;
}

/** What the versions before kept, in today’s shape. They stay, so that an older tab works on. */
export function earlierEntries(to: Shape = shape): SavedEntry[] {
  return Array.from({ length: to.version - 1 }, (_, index) => index + 1).flatMap((from) =>
    storedKeys(from).flatMap((key) => {
      const entry = stored(from, key);
      return (entry && upgrade(entry, from, to)) ?? [];
    }),
  );
}
