import { describe, expect, test } from 'vitest';
import { countMarks, hasMark, marksOf } from '../../src/elements/lib/progress-marks.ts';
import { doneWords, standings, suggest } from '../../src/elements/lib/progress.ts';
import type { SavedEntry } from '../../src/elements/lib/saved-entry.ts';
import { nextOpen } from '../../src/model/progress-sop.ts';
import type { SopCard } from '../../src/model/public-curriculum.ts';

const sops = ['s/one', 's/two', 's/three'].map((id) => ({
  ...{ id, title: id.slice(2) },
  ...{ steps: marksOf(['step-a']), checks: marksOf(['check-b', 'check-c']) },
}));
const tick = (sop: string, anchor: string, at = 1): SavedEntry => ({
  ...{ key: `tick/${sop}/${anchor}`, at, value: anchor },
});
const allChecks = (sop: string) => [tick(sop, 'check-b'), tick(sop, 'check-c')];
const next = (entries: SavedEntry[], where = {}) => suggest(standings(sops, entries), where)?.words;

describe('the SOP to go on with', () => {
  test('is the first one for who begins', () => {
    expect(next([])).toBe('Start: one');
  });

  test('is the one worked on last that is not done, with its count', () => {
    const entries = [
      tick('s/one', 'step-a', 5),
      tick('s/two', 'step-a', 9),
      tick('s/two', 'check-b'),
    ];
    expect(next(entries)).toBe('Continue: two, 2 of 3');
  });

  test('is one that was only opened, by its title alone', () => {
    expect(next([{ key: 'opened/s/three', at: 5, value: '1.0' }])).toBe('Continue: three');
  });

  test('is the next one that is not done, round the end', () => {
    expect(next(allChecks('s/one'))).toBe('Next open: two');
    expect(next(allChecks('s/three'), { from: 's/three' })).toBe('Next open: one');
  });

  test('is never the one that is being read', () => {
    const where = { here: 's/one', from: 's/two' };
    expect(next([tick('s/one', 'step-a')], where)).toBe('Next open: two');
    expect(next([...allChecks('s/two'), ...allChecks('s/three')], where)).toBeUndefined();
  });

  test('is none when all are done', () => {
    expect(next(sops.flatMap(({ id }) => allChecks(id)))).toBeUndefined();
  });
});

describe('an SOP is done', () => {
  const done = (...entries: SavedEntry[]) => standings(sops, entries)[0]?.done;

  test('when all its checkpoints are ticked, whatever its steps are', () => {
    expect(done(tick('s/one', 'step-a'), tick('s/one', 'check-b'))).toBe(false);
    expect(done(...allChecks('s/one'))).toBe(true);
  });

  test('when a run of it is finished, and not before', () => {
    const run = (finishedAt?: number) => ({
      ...{ key: 'run/1', at: 1, value: { sop: 's/one', ...(finishedAt && { finishedAt }) } },
    });
    expect(done(run())).toBe(false);
    expect(done(run(5))).toBe(true);
  });

  test('not by the tick of an item that it no longer has', () => {
    const entries = [tick('s/one', 'check-b'), tick('s/one', 'check-removed')];
    expect(done(...entries)).toBe(false);
    expect(next(entries)).toBe('Continue: one, 1 of 3');
  });

  test('is counted per section, from the first one on', () => {
    expect(doneWords(standings(sops, []))).toBe('');
    expect(doneWords(standings(sops, allChecks('s/one')))).toBe('1 of 3 open procedures done');
  });
});

test('marks know their own items', () => {
  const anchors = Array.from({ length: 500 }, (_, index) => `check-item-number-${index}`);
  const marks = marksOf(anchors.slice(0, 250));
  expect(countMarks(marks)).toBe(250);
  expect(anchors.slice(0, 250).every((anchor) => hasMark(marks, anchor))).toBe(true);
  expect(anchors.slice(250).filter((anchor) => hasMark(marks, anchor)).length).toBeLessThan(3);
});

describe('the page’s own link', () => {
  const card = (id: string, access: 'open' | 'locked') => ({ id, access }) as SopCard; // All it reads.

  test('leads to the next open SOP, round the end, past locked ones', () => {
    const cards = [card('a', 'open'), card('b', 'locked'), card('c', 'open'), card('d', 'locked')];
    expect(['a', 'b', 'c', 'd', undefined].map((here) => nextOpen(cards, here)?.id)).toEqual([
      ...['c', 'c', 'a', 'a', 'a'],
    ]);
  });

  test('leads to a locked one only where all others are', () => {
    expect(nextOpen([card('a', 'open'), card('b', 'locked')], 'a')?.id).toBe('b');
    expect(nextOpen([card('a', 'locked'), card('b', 'locked')])?.id).toBe('a');
    expect(nextOpen([card('a', 'open')], 'a')).toBeUndefined();
  });
});
