import type { Run, RunCheck, RunSheet, RunStep } from '../../model/run.ts';

/** One thing at a time: a step, a pause point with its checkpoints, or the end. */
export type Screen =
  | { kind: 'step'; anchor: string; step: RunStep }
  | { kind: 'pause'; anchor: string; pause: string; method: string; checks: RunCheck[] }
  | { kind: 'finish'; anchor: 'finish' };

/** Where the end of a run stands. */
const finish: Screen = { kind: 'finish', anchor: 'finish' };

/** Ticks an item at a time, or takes its tick back without one. */
export function tick<R extends Pick<Run, 'done'>>(run: R, anchor: string, at?: number): R {
  const { [anchor]: _before, ...done } = run.done;
  return { ...run, done: at === undefined ? done : { ...done, [anchor]: { at } } };
}

/** The screens of a run in order: its steps, its pause points, the end. */
export function screensOf({ items }: Run): Screen[] {
  const screens: Screen[] = [];
  for (const item of items) {
    const last = screens.at(-1);
    if (item.kind === 'step') screens.push({ kind: 'step', anchor: item.anchor, step: item });
    else if (last?.kind === 'pause' && last.pause === item.pause) last.checks.push(item);
    else {
      const { anchor, pause, method } = item;
      screens.push({ kind: 'pause', anchor, pause, method, checks: [item] });
    }
  }
  return [...screens, finish];
}

/** The screen with `anchor`; without one, the first that has something left to do. */
export function screenAt(run: Run, anchor: string): number {
  const screens = screensOf(run);
  const found = screens.findIndex((screen) => screen.anchor === anchor);
  if (found >= 0) return found;
  return screens.findIndex(
    (screen) =>
      (screen.kind === 'step' && !run.done[screen.anchor]) ||
      (screen.kind === 'pause' && screen.checks.some((check) => !run.done[check.anchor])) ||
      screen.kind === 'finish',
  );
}

/** The anchor of the screen on which an item is ticked. */
export function screenOf(run: Run, anchor: string): string {
  const screen = screensOf(run).find(
    (one) => one.kind === 'pause' && one.checks.some((item) => item.anchor === anchor),
  );
  return screen?.anchor ?? anchor;
}

/** When the work on what is not ticked yet began: at the latest tick, or at the start. */
export function lastTick({ done, startedAt }: Run): number {
  return Math.max(startedAt, ...Object.values(done).map(({ at }) => at));
}

/** The item that was ticked last. */
export function latestTick(run: Run): string | undefined {
  const at = lastTick(run);
  return Object.keys(run.done).find((anchor) => run.done[anchor]?.at === at);
}

/** Minutes that an item took: from the tick before it, or from the start, to its own. */
export function minutesOf({ done, startedAt }: Run, anchor: string): number | undefined {
  const at = done[anchor]?.at;
  if (at === undefined) return undefined;
  const before = Object.values(done).flatMap((one) => (one.at < at ? [one.at] : []));
  return Math.max(0, Math.round((at - Math.max(startedAt, ...before)) / 6000) / 10);
}

/** Whether `sheet` is another version than the run follows, not older, and was not declined before. */
export function isNewer(sheet: RunSheet, run: Run): boolean {
  const { version, effective } = sheet;
  const other = version !== run.version && version !== run.declined;
  return other && effective >= run.effective && run.finishedAt === undefined;
}

/** Under which key of its notes a run keeps what was written on a line of a step, or as its note. */
export function noteKey(anchor: string, reading?: string): string {
  return reading ? `${anchor}/${reading}` : anchor;
}

/** What was written on the lines of a step, in their order; lines that were left empty are none. */
export function writtenOf({ notes }: Run, { anchor, readings }: RunStep): [string, string][] {
  return readings.flatMap((reading) => {
    const text = notes[noteKey(anchor, reading)];
    return text ? [[reading, text] satisfies [string, string]] : [];
  });
}

/** The name of the company, or nothing while its blank is open. */
export function companyOf({ business }: Run): string {
  return business.startsWith('[') ? '' : business;
}
