import { attempt } from './attempt.ts';
import { toEntry, type SavedEntry } from './saved-entry.ts';

/** The version of the shape that this site reads and writes. */
export const newestVersion = 2;

/** Everything of ours in storage, of any version. */
const ours = /^sops:\d+:/u;

/** The keys that are kept in the shape of `version`, without the prefix. */
export function storedKeys(version: number): string[] {
  const prefix = prefixOf(version);
  return allKeys()
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

/** The entry kept under `key`, or undefined if there is none, it is damaged, or storage is blocked. */
export function stored(version: number, key: string): SavedEntry | undefined {
  const text = attempt(() => localStorage.getItem(prefixOf(version) + key));
  return text ? attempt(() => toEntry(key, JSON.parse(text))) : undefined;
}

/** Whether the browser keeps what it is given: it does, has no room left, or refuses. */
export type Keeping = 'kept' | 'full' | 'blocked';

/** Writes an entry, and says whether the browser took it. */
export function store(version: number, { key, ...rest }: SavedEntry): Keeping {
  return trial(() => localStorage.setItem(prefixOf(version) + key, JSON.stringify(rest)));
}

/** Removes an entry as if it had never been. */
export function unstore(version: number, key: string): void {
  attempt(() => localStorage.removeItem(prefixOf(version) + key));
}

/** Removes what every version kept; else an earlier one would come back by migration. */
export function eraseStored(): void {
  for (const key of allKeys()) if (ours.test(key)) attempt(() => localStorage.removeItem(key));
}

/** Whether an event may tell of our entries: another tab wrote one, or everything was cleared. */
export function isOurs(event: Event): boolean {
  return !('key' in event) || event.key === null || ours.test(String(event.key));
}

/** Whether the browser takes anything at all. Other tabs do not take the trial for an entry. */
export function takesEntries(): Keeping {
  const probe = 'sops?';
  return trial(() => {
    localStorage.setItem(probe, '');
    localStorage.removeItem(probe);
  });
}

function trial(write: () => void): Keeping {
  try {
    write();
    return 'kept';
  } catch (error) {
    // Firefox has a name of its own for it.
    return error instanceof DOMException && /quota/iu.test(error.name) ? 'full' : 'blocked';
  }
}

function allKeys(): string[] {
  return attempt(() => Object.keys(localStorage)) ?? [];
}

function prefixOf(version: number): string {
  return `sops:${version}:`;
}
