import type { EarlierEntry, SavedEntry } from './saved-entry.ts';
import { stored, storedKeys, unstore } from './saved-storage.ts';

/**
 * Moves what earlier versions kept to this one: at once what stayed the same, and runs by code of
 * their own, which comes only where there are some. An entry stays where it was until `keep` says
 * that the browser kept all that became of it.
 */
export function moveEarlier(keep: (entries: readonly SavedEntry[]) => boolean): void {
  const move = ({ version, key, entries }: EarlierEntry) => {
    if (entries.length > 0 && keep(entries)) unstore(version, key);
  };
  const isRun = (key: string) => key.startsWith('run/');
  const keys = storedKeys(1);
  for (const key of keys) {
    const entry = isRun(key) ? undefined : stored(1, key);
    if (entry) move({ version: 1, key, entries: [entry] });
  }
  if (!keys.some(isRun)) return;
  void import('./saved-versions.ts')
    .then(({ earlierEntries }) => earlierEntries().forEach(move))
    .catch(() => undefined); // Without a network the next page tries again.
}
