import { expect, test } from 'vitest';
import type { PausePoint, Step } from '../../src/model/sop.ts';
import { ownDayPoints, workGroups, workOrder } from '../../src/model/work-order.ts';

const step = (number: number) => ({ number, id: `s${number}` }) as Step; // The order asks for no more.
const pause = (title: string, when?: PausePoint['when']): PausePoint => ({
  title,
  method: 'READ-DO',
  ...(when && { when }),
  checkpoints: [{ id: title, text: title }],
});
const sop = {
  steps: [step(1), step(2), step(3)],
  pausePoints: [
    pause('silent'),
    pause('before two', { at: 'before', step: 2 }),
    pause('after two', { at: 'after', step: 2 }),
    pause('of no step', { at: 'after', step: 9 }),
    pause('monthly', { at: 'own-day' }),
  ],
};

test('puts pause points where the work has them, and those that do not say it last', () => {
  const names = workOrder(sop).map((work) =>
    work.kind === 'step' ? work.step.number : work.pause.title,
  );
  expect(names).toEqual([1, 'before two', 2, 'after two', 3, 'silent', 'of no step']);
});

test('keeps what has a day of its own out of the work', () => {
  expect(ownDayPoints(sop).map(({ title }) => title)).toEqual(['monthly']);
});

test('puts steps together that follow each other', () => {
  const groups = workGroups({ ...sop, pausePoints: [pause('last')] });
  expect(groups.map(({ kind }) => kind)).toEqual(['steps', 'pause']);
});
