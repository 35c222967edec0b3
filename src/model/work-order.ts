import type { PausePoint, Sop, Step } from './sop.ts';

/** What is done next: a step, or the checks of a pause point. */
export type Work = { kind: 'step'; step: Step } | { kind: 'pause'; pause: PausePoint };

/** What stands on a sheet in one piece: steps that follow each other, or the checks of a pause point. */
export type WorkGroup = { kind: 'steps'; steps: Step[] } | { kind: 'pause'; pause: PausePoint };

type Parts = Pick<Sop, 'steps' | 'pausePoints'>;

/**
 * The steps of an SOP with its pause points where they belong. One that does not say where, or names
 * a step that there is not, comes after the last; one with a day of its own is no part of the work.
 */
export function workOrder({ steps, pausePoints }: Parts): Work[] {
  const numbers = new Set(steps.map(({ number }) => number));
  const at = (place: string) =>
    pausePoints
      .filter((pause) => placeOf(pause, numbers) === place)
      .map((pause) => ({ kind: 'pause' as const, pause }));
  return [
    ...steps.flatMap((step) => [
      ...at(`before ${step.number}`),
      { kind: 'step' as const, step },
      ...at(`after ${step.number}`),
    ]),
    ...at('end'),
  ];
}

/** The same, with the steps that follow each other put together. */
export function workGroups(parts: Parts): WorkGroup[] {
  const groups: WorkGroup[] = [];
  for (const work of workOrder(parts)) {
    const last = groups.at(-1);
    if (work.kind === 'pause') groups.push(work);
    else if (last?.kind === 'steps') last.steps.push(work.step);
    else groups.push({ kind: 'steps', steps: [work.step] });
  }
  return groups;
}

/** The pause points that have a day of their own. */
export function ownDayPoints({ pausePoints }: Pick<Sop, 'pausePoints'>): PausePoint[] {
  return pausePoints.filter(({ when }) => when?.at === 'own-day');
}

function placeOf({ when }: PausePoint, numbers: ReadonlySet<number>): string {
  if (when?.at === 'own-day') return 'own day';
  return when && numbers.has(when.step) ? `${when.at} ${when.step}` : 'end';
}
