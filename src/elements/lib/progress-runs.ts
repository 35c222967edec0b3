import type { SavedEntry } from './saved-entry.ts';

/** What progress reads of a run. */
export interface ProgressRun {
  id: string;
  /** `section/slug`. */
  sop: string;
  site: string;
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
  if (!key.startsWith('run/') || !isRecord(value)) return undefined;
  const { sop, site, done, finishedAt } = value;
  if (typeof sop !== 'string' || !isRecord(done)) return undefined;
  return {
    ...{ id: key.slice('run/'.length), sop, at },
    site: typeof site === 'string' ? site.trim() : '',
    ticked: Object.keys(done).length,
    finishedAt: typeof finishedAt === 'number' ? finishedAt : undefined,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
