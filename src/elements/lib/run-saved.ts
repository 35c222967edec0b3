import type { Run } from '../../model/run.ts';
import { readSaved, save, savedEntries } from './saved.ts';

const prefix = 'run/';

/** A name for a run that no other has: its day and six random signs. */
export function newRunId(at: number): string {
  const random = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  return `${day(at)}-${random.toString(16).padStart(8, '0').slice(0, 6)}`;
}

/** The run that the address of this page names. */
export function runIdHere(): string {
  return new URLSearchParams(location.search).get('id') ?? '';
}

/** A run of this device. */
export function readRun(id: string): Run | undefined {
  return id ? readSaved<Run>(prefix + id) : undefined;
}

/** Keeps a run, or takes it back without one. Says whether the browser keeps it. */
export function saveRun(id: string, run: Run | undefined): boolean {
  return save(prefix + id, run);
}

/** Changes a run as it is now, not as it was when it was shown: another tab may work on it, too. */
export function changeRun(id: string, change: (run: Run) => Run): boolean {
  const run = readRun(id);
  return !run || saveRun(id, change(run));
}

/** The runs of this device, of one SOP or of all: open ones first, then the newest. */
export function runsOf(sop?: string): { id: string; run: Run }[] {
  return savedEntries(prefix)
    .flatMap(({ key, value }) => {
      const run = value as Run | undefined; // Only runs are saved under this prefix.
      return run && (!sop || run.sop === sop) ? [{ id: key.slice(prefix.length), run }] : [];
    })
    .sort(
      (a, b) =>
        Number(Boolean(a.run.finishedAt)) - Number(Boolean(b.run.finishedAt)) ||
        b.run.startedAt - a.run.startedAt,
    );
}

/** The day of a time where the reader is: `2026-11-23`. */
export function day(at: number): string {
  return new Date(at).toLocaleDateString('sv');
}

/** Day and time where the reader is: `2026-11-23 14:05`. */
export function dayAndTime(at: number): string {
  return new Date(at).toLocaleString('sv').slice(0, 16);
}

/** The time where the reader is: `14:05`. */
export function clock(at: number): string {
  return dayAndTime(at).slice(11);
}
