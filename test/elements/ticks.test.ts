import { beforeEach, describe, expect, test, vi } from 'vitest';
import { removedTicks, removedWords, ticksOf } from '../../src/elements/lib/ticks.ts';
import { openTab, stubDevice } from './saved-device.ts';

beforeEach(() => void stubDevice());

const entries = [
  { key: 'tick/a/b/check-x', at: 3, value: 'X' },
  { key: 'tick/a/b/step-y', at: 2, value: 'Y' },
  { key: 'tick/a/b/step-z', at: 4 },
  { key: 'tick/a/bb/step-y', at: 1, value: 'of another SOP' },
];

describe('the ticks of an SOP', () => {
  test('are its own, without those taken back', () => {
    expect(ticksOf('a/b', entries).map(({ anchor }) => anchor)).toEqual(['check-x', 'step-y']);
  });

  test('whose item is gone are told with their words, the oldest first', () => {
    const gone = removedTicks(ticksOf('a/b', entries), ['check-still-there']);
    expect(gone.map(({ words }) => words)).toEqual(['Y', 'X']);
    expect(removedTicks(ticksOf('a/b', entries), ['check-x', 'step-y'])).toEqual([]);
  });
});

test('says how many ticked items are gone', () => {
  expect([0, 1, 2].map(removedWords)).toEqual([
    '',
    'You had ticked an item that this procedure no longer has:',
    'You had ticked 2 items that this procedure no longer has:',
  ]);
});

test('changes are undone one by one, the last first, each as a whole', async () => {
  const { save, readSaved } = await openTab();
  const { ChangeHistory } = await import('../../src/elements/lib/ticks-history.ts');
  save('x', 'before');
  const history = new ChangeHistory();
  history.make([{ key: 'y', value: 'ticked' }]);
  history.make(['x', 'y'].map((key) => ({ key, value: undefined })));
  history.make([]);
  expect([readSaved('x'), readSaved('y')]).toEqual([undefined, undefined]);
  history.undo();
  expect([readSaved('x'), readSaved('y')]).toEqual(['before', 'ticked']);
  history.undo();
  expect([readSaved('x'), readSaved('y')]).toEqual(['before', undefined]);
  expect(history.isEmpty).toBe(true);
  vi.unstubAllGlobals();
});
