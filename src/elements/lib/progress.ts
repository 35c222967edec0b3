import type { ProgressSop } from '../../model/progress-sop.ts';
import { countMarks, hasMark } from './progress-marks.ts';
import { runsIn, type ProgressRun } from './progress-runs.ts';
import type { SavedEntry } from './saved-entry.ts';
import { ticksOf } from './ticks.ts';

/** How far the reader is with an SOP. */
export interface Standing {
  id: string;
  title: string;
  /** How many of its steps and checkpoints are ticked. */
  ticked: number;
  items: number;
  /** All checkpoints are ticked, or a run is finished that counts (see `countsAsDone`). */
  done: boolean;
  /** When the reader last opened, ticked or ran it, in milliseconds since 1970; 0 if never. */
  at: number;
  /** The run at work that was changed last. */
  run: ProgressRun | undefined;
}

/** Where progress leads, in words; without an address there is nothing left to go on with. */
export interface Suggestion {
  href?: string;
  words: string;
}

/** Where a suggestion is shown. */
interface Place {
  /** The section that it keeps to; without one it is for all. */
  section?: string | undefined;
  /** The SOP that the page itself suggests: the search for the next begins there. */
  from?: string | undefined;
  /** The SOP that is being read. It is not suggested. */
  here?: string | undefined;
}

/** How far the reader is with each of `sops`, by what is saved on the device. */
export function standings(
  sops: readonly ProgressSop[],
  entries: readonly SavedEntry[],
): Standing[] {
  const all = runsIn(entries);
  // Of a full storage it may be that the run was taken, and its checklist not.
  const kept = new Set(entries.map(({ key }) => key));
  const isAtWork = ({ finishedAt, sheet }: ProgressRun) =>
    finishedAt === undefined && kept.has(sheet);
  return sops.map(({ id, title, steps, checks }) => {
    const ticks = ticksOf(id, entries);
    const among = (marks: string) => ticks.filter(({ anchor }) => hasMark(marks, anchor)).length;
    const opened = entries.find(({ key }) => key === openedKey(id));
    const items = countMarks(steps + checks);
    const runs = all.filter(({ sop }) => sop === id);
    const hasRun = runs.some((run) => countsAsDone(run, items));
    return {
      ...{ id, title, ticked: among(steps) + among(checks), items },
      done: hasRun || (checks !== '' && among(checks) >= countMarks(checks)),
      at: Math.max(0, opened?.at ?? 0, ...[...ticks, ...runs].map(({ at }) => at)),
      run: runs.filter(isAtWork).sort(newestFirst)[0],
    };
  });
}

/** Whether a run makes its SOP done: it is finished, and at least half of the items were ticked. */
export function countsAsDone({ finishedAt, ticked }: ProgressRun, items: number): boolean {
  return finishedAt !== undefined && ticked * 2 >= items;
}

/**
 * What to go on with: the run at work; else what was begun and is not done, the latest first; else
 * the first that is not done, from `from` on and round again.
 */
export function suggest(all: readonly Standing[], place: Place = {}): Suggestion {
  const { section, from, here } = place;
  const begun = here ? [] : all.filter(({ at }) => at > 0).sort(newestFirst);
  const [working] = begun
    .flatMap(({ title, run }) => (run ? [{ title, ...run }] : []))
    .sort(newestFirst);
  if (working) return goOnWith(working);
  const start = Math.max(
    0,
    all.findIndex(({ id }) => id === from),
  );
  const left = [...all.slice(start), ...all.slice(0, start)].filter(({ done }) => !done);
  const sop = begun.find(({ done }) => !done) ?? left.find(({ id }) => id !== here);
  if (sop)
    return {
      href: `/${sop.id}/`,
      words: wordsFor(
        sop,
        all.some(({ at }) => at > 0),
      ),
    };
  const which = `open procedures${section ? ' of this section' : ''}`;
  return { words: left.length > 0 ? `All other ${which} are done` : `All ${which} are done` };
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

function goOnWith({ id, sop, title, site }: ProgressRun & { title: string }): Suggestion {
  const words = ['Continue the run: ', title, ...(site ? [', ', site] : [])].join('');
  return { href: `/${sop}/run/?${new URLSearchParams({ id }).toString()}`, words };
}

function wordsFor({ title, ticked, items, at }: Standing, begun: boolean): string {
  if (at === 0) return `${begun ? 'Next open' : 'Start'}: ${title}`;
  return `Continue: ${title}${ticked > 0 ? `, ${ticked} of ${items}` : ''}`;
}

function newestFirst(one: { at: number }, other: { at: number }): number {
  return other.at - one.at;
}
