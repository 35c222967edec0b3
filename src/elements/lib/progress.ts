import type { ProgressSop } from '../../model/progress-sop.ts';
import { countMarks, hasMark } from './progress-marks.ts';
import type { SavedEntry } from './saved-entry.ts';
import { ticksOf } from './ticks.ts';

/** How far the reader is with an SOP. */
export interface Standing {
  id: string;
  title: string;
  /** How many of its steps and checkpoints are ticked. */
  ticked: number;
  items: number;
  /** All checkpoints are ticked, or a run of it is finished. */
  done: boolean;
  /** When the reader last opened or ticked it, in milliseconds since 1970; 0 if never. */
  at: number;
}

/** Where progress leads, in words. */
export interface Suggestion {
  id: string;
  words: string;
}

/** How far the reader is with each of `sops`, by what is saved on the device. */
export function standings(
  sops: readonly ProgressSop[],
  entries: readonly SavedEntry[],
): Standing[] {
  const finished = finishedRuns(entries);
  return sops.map(({ id, title, steps, checks }) => {
    const ticks = ticksOf(id, entries);
    const among = (marks: string) => ticks.filter(({ anchor }) => hasMark(marks, anchor)).length;
    const opened = entries.find(({ key }) => key === openedKey(id));
    return {
      ...{ id, title, ticked: among(steps) + among(checks), items: countMarks(steps + checks) },
      done: finished.has(id) || (checks !== '' && among(checks) >= countMarks(checks)),
      at: Math.max(0, finished.get(id) ?? 0, opened?.at ?? 0, ...ticks.map(({ at }) => at)),
    };
  });
}

/**
 * The SOP to go on with: what was begun and is not done, the latest first; else the first that is not
 * done, from `from` on and round again. `here` is being read and is not suggested.
 */
export function suggest(
  all: readonly Standing[],
  { from, here }: { from?: string | undefined; here?: string | undefined } = {},
): Suggestion | undefined {
  const start = Math.max(
    0,
    all.findIndex(({ id }) => id === from),
  );
  const left = [...all.slice(start), ...all.slice(0, start)].filter(
    ({ id, done }) => !done && id !== here,
  );
  const begun = here ? [] : left.filter(({ at }) => at > 0).sort((a, b) => b.at - a.at);
  const sop = begun[0] ?? left[0];
  return (
    sop && {
      id: sop.id,
      words: wordsFor(
        sop,
        all.some(({ at }) => at > 0),
      ),
    }
  );
}

/** “1 of 3 done”, or nothing before the first is done. */
export function doneWords(all: readonly Standing[]): string {
  const done = all.filter((sop) => sop.done).length;
  return done > 0
    ? `${done} of ${all.length} open ${all.length === 1 ? 'procedure' : 'procedures'} done`
    : '';
}

/** Where it is saved that an SOP was opened; the value is the version that was read. */
export function openedKey(sop: string): string {
  return `opened/${sop}`;
}

function wordsFor({ title, ticked, items, at }: Standing, begun: boolean): string {
  if (at === 0) return `${begun ? 'Next open' : 'Start'}: ${title}`;
  return `Continue: ${title}${ticked > 0 ? `, ${ticked} of ${items}` : ''}`;
}

/** The SOPs of which a run is finished, and when the last one was. */
function finishedRuns(entries: readonly SavedEntry[]): Map<string, number> {
  const finished = new Map<string, number>();
  for (const { key, value } of entries) {
    if (!key.startsWith('run/') || typeof value !== 'object' || value === null) continue;
    const { sop, finishedAt } = value as { sop?: unknown; finishedAt?: unknown }; // Checked below.
    if (typeof sop !== 'string' || !finishedAt) continue;
    finished.set(sop, Math.max(finished.get(sop) ?? 0, Number(finishedAt) || 0));
  }
  return finished;
}
