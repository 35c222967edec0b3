import type { KeptRun, Run, RunSheet, RunWords } from '../../model/run.ts';
import { fillSheet } from './run-fill.ts';
import { isRun, isSheet } from './run-sound.ts';
import { dropSaved, readSaved, save, savedEntries } from './saved.ts';

const prefix = 'sheet/';

/** Words that were filled in already, by the id of the run: a page asks for its run every second. */
const known = new Map<string, RunWords>();

/** Keeps the checklist that a run follows, under the key that the run names. */
export function saveSheet(sheet: RunSheet, key: string): void {
  // It never changes: at its age no copy of it is news.
  if (!readSaved(key)) save(key, sheet, 0);
}

/** A run as it is kept, with the words of its checklist; undefined if those are gone or damaged. */
export function wholeRun(id: string, kept: KeptRun): Run | undefined {
  const sheet = known.has(id) ? undefined : readSaved(kept.sheet);
  if (isSheet(sheet)) known.set(id, fillSheet(sheet, kept.filled));
  const words = known.get(id);
  return words && { ...words, ...kept };
}

/** Lets go of the checklists that no run follows any more. */
export function dropUnusedSheets(): void {
  const used = new Set(savedEntries('run/').map(({ value }) => isRun(value) && value.sheet));
  for (const { key } of savedEntries(prefix)) if (!used.has(key)) dropSaved(key);
}
