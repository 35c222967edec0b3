import type { KeptRun, Run } from '../../model/run.ts';
import { isRun, isSheet } from './run-sound.ts';
import { dropUnusedSheets, saveSheet, wholeRun } from './run-sheets.ts';
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

/** A run of this device, with the words of its checklist. */
export function readRun(id: string): Run | undefined {
  const kept = keptRun(id);
  return kept && wholeRun(id, kept);
}

/** Keeps a run. */
export function saveRun(id: string, run: KeptRun): void {
  save(prefix + id, run);
}

/** Deletes a run, and its checklist if no other run follows it. Returns how to have both back. */
export function deleteRun(id: string): () => void {
  const kept = keptRun(id);
  const sheet = kept && readSaved(kept.sheet);
  save(prefix + id, undefined);
  dropUnusedSheets();
  return () => {
    if (kept && isSheet(sheet)) saveSheet(sheet, kept.sheet);
    if (kept) saveRun(id, kept);
  };
}

/** Changes a run as it is now, not as it was when it was shown: another tab may work on it, too. */
export function changeRun(id: string, change: (run: KeptRun) => KeptRun): void {
  const kept = keptRun(id);
  if (kept) saveRun(id, change(kept));
}

/** The runs of this device, of one SOP or of all: open ones first, then the newest. */
export function runsOf(sop?: string): { id: string; run: Run }[] {
  return savedEntries(prefix)
    .flatMap(({ key, value }) => {
      const id = key.slice(prefix.length);
      const run = isRun(value) && (!sop || value.sop === sop) ? wholeRun(id, value) : undefined;
      return run ? [{ id, run }] : [];
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

/** Day and time with the zone where the reader is: `2026-11-23T14:05:09+01:00`. */
export function zonedTime(at: number): string {
  const zone = -new Date(at).getTimezoneOffset();
  const two = (count: number) => String(Math.floor(Math.abs(count))).padStart(2, '0');
  const offset = `${zone < 0 ? '-' : '+'}${two(zone / 60)}:${two(zone % 60)}`;
  return `${new Date(at).toLocaleString('sv').slice(0, 19).replace(' ', 'T')}${offset}`;
}

/** The time where the reader is: `14:05`. */
export function clock(at: number): string {
  return dayAndTime(at).slice(11);
}

/** A run as it is kept; a damaged one is none. */
function keptRun(id: string): KeptRun | undefined {
  const value = readSaved(prefix + id);
  return isRun(value) ? value : undefined;
}
