import { describe, expect, test } from 'vitest';
import { countMarks, hasMark, marksOf } from '../../src/elements/lib/progress-marks.ts';
import { doneWords, standings, suggest } from '../../src/elements/lib/progress.ts';
import type { SavedEntry } from '../../src/elements/lib/saved-entry.ts';
import type { KeptRun } from '../../src/model/run.ts';
import { nextOpen } from '../../src/model/progress-sop.ts';
import type { SopCard } from '../../src/model/public-curriculum.ts';
import { keptRun } from './run-sample.ts';

const sops = ['s/one', 's/two', 's/three'].map((id) => ({
  ...{ id, title: id.slice(2) },
  ...{ steps: marksOf(['step-a']), checks: marksOf(['check-b', 'check-c']) },
}));
const tick = (sop: string, anchor: string, at = 1): SavedEntry => ({
  ...{ key: `tick/${sop}/${anchor}`, at, value: anchor },
});
const allChecks = (sop: string) => [tick(sop, 'check-b'), tick(sop, 'check-c')];
const run = (sop: string, value: Partial<KeptRun> = {}, at = 1): SavedEntry => ({
  ...{ key: `run/${sop.slice(2)}-${at}`, at },
  value: keptRun({ sop, ...value }),
});
/** The checklist that all these runs follow. */
const sheet: SavedEntry = { key: keptRun().sheet, at: 0, value: {} };
const offer = (entries: SavedEntry[], where = {}) =>
  suggest(standings(sops, [...entries, sheet]), where);
const next = (entries: SavedEntry[], where = {}) => offer(entries, where).words;
const ticked = (count: number) => ({
  done: Object.fromEntries(Array.from({ length: count }, (_, at) => [`item-${at}`, { at }])),
});

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
    expect(offer([...allChecks('s/two'), ...allChecks('s/three')], where)).toEqual({
      words: 'All other open procedures are done',
    });
  });

  test('is none, and leads nowhere, when all are done, the one that is read as well', () => {
    const all = sops.flatMap(({ id }) => allChecks(id));
    expect(offer(all)).toEqual({ words: 'All open procedures are done' });
    expect(offer(all, { here: 's/one' })).toEqual({ words: 'All open procedures are done' });
    expect(next(all, { section: 's' })).toBe('All open procedures of this section are done');
  });
});

describe('a run at work', () => {
  test('is none whose checklist a full storage did not take', () => {
    expect(suggest(standings(sops, [run('s/two')])).words).not.toContain('run');
  });

  test('comes first, with its site, even where another SOP was ticked later', () => {
    const entries = [run('s/two', { site: ' 12 Oak Street ' }, 5), tick('s/one', 'step-a', 9)];
    expect(offer(entries)).toEqual({
      href: '/s/two/run/?id=two-5',
      words: 'Continue the run: two, 12 Oak Street',
    });
    expect(next([run('s/two')])).toBe('Continue the run: two');
  });

  test('is the one that was changed last', () => {
    expect(offer([run('s/two', {}, 5), run('s/two', {}, 7), run('s/one', {}, 6)]).href).toBe(
      '/s/two/run/?id=two-7',
    );
  });

  test('is offered though the SOP is done, and not on the page of an SOP', () => {
    const entries = [...allChecks('s/one'), run('s/one')];
    expect(next(entries)).toBe('Continue the run: one');
    expect(next(entries, { here: 's/three', from: 's/two' })).toBe('Next open: two');
  });

  test('is not one that is finished, taken back, damaged, or of an SOP that is not open', () => {
    const others: SavedEntry[] = [
      run('s/one', { finishedAt: 5, ...ticked(3) }),
      { key: 'run/back', at: 9 },
      { key: 'run/evil', at: 9, value: {} },
      { key: 'run/none', at: 9, value: null },
      run('s/locked'),
    ];
    expect(next(others)).toBe('Next open: two');
  });
});

describe('an SOP is done', () => {
  const done = (...entries: SavedEntry[]) => standings(sops, entries)[0]?.done;

  test('when all its checkpoints are ticked, whatever its steps are', () => {
    expect(done(tick('s/one', 'step-a'), tick('s/one', 'check-b'))).toBe(false);
    expect(done(...allChecks('s/one'))).toBe(true);
  });

  test('when a run of it is finished with at least half of its items', () => {
    expect(done(run('s/one', ticked(3)))).toBe(false);
    expect(done(run('s/one', { finishedAt: 5, ...ticked(2) }))).toBe(true);
    expect(done(run('s/one', { finishedAt: 5, ...ticked(1) }))).toBe(false);
    expect(done(run('s/one', { finishedAt: 5 }))).toBe(false);
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
