import { isRun } from './run-sound.ts';
import type { SavedEntry } from './saved-entry.ts';

/** What progress reads of a run. */
export interface ProgressRun {
  id: string;
  /** `section/slug`. */
  sop: string;
  site: string;
  /** The key of the checklist that it follows. */
  sheet: string;
  /** How many items are ticked in it. */
  ticked: number;
  /** Undefined while it is at work. */
  finishedAt: number | undefined;
  /** When it was changed last, in milliseconds since 1970. */
  at: number;
}

/** The runs among `entries`. One that was taken back, or is damaged, is none. */
export function runsIn(entries: readonly SavedEntry[]): ProgressRun[] {
  return entries.flatMap((entry) => runIn(entry) ?? []);
}

/** The run that an entry holds, or undefined. */
export function runIn({ key, at, value }: SavedEntry): ProgressRun | undefined {
  if (!key.startsWith('run/') || !isRun(value)) return undefined;
  const { sop, site, sheet, done, finishedAt } = value;
  const ticked = Object.keys(done).length;
  const id = key.slice('run/'.length);
  return { id, sop, site: site.trim(), sheet, ticked, finishedAt, at };
}
