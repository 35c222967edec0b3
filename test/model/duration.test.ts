import { expect, test } from 'vitest';
import {
  addDurations,
  formatDuration,
  parseDuration,
  splitDuration,
} from '../../src/model/duration.ts';

test.each([
  ['10 minutes, within 4 business hours', 10, 10],
  ['5 to 10 minutes from arrival', 5, 10],
  ['5–10 min', 5, 10],
  ['1 hour 30 minutes', 90, 90],
  ['1 hour and 30 minutes', 90, 90],
  ['1,5 hrs', 90, 90],
  ['A 15-minute call', 15, 15],
  ['30 seconds', 0.5, 0.5],
  ['1 business day', 540, 540],
  ['2 business weeks', 5400, 5400],
  ['1 day', 1440, 1440],
  ['Step 2, then 3 minutes', 3, 3],
])('reads “%s”', (text, min, max) => {
  expect(parseDuration(text)).toEqual({ min, max });
});

test.each([
  ['Up to 10 minutes, within 4 business hours', ', within 4 business hours'],
  ['1 hour and 30 minutes from arrival', ' from arrival'],
  ['5 minutes 2 hours', ' 2 hours'],
  ['1 day', ''],
])('tells what stands behind the span of “%s”', (text, rest) => {
  expect(splitDuration(text)?.rest).toBe(rest);
});

test('does not add a second, longer span to the first', () => {
  expect(parseDuration('10 minutes, 2 hours at most')).toEqual({ min: 10, max: 10 });
});

test.each(['[Maximum time]', 'Soon', '10', 'minutes', '10 metres'])(
  'finds none in “%s”',
  (text) => {
    expect(parseDuration(text)).toBeUndefined();
  },
);

test('adds spans, and none to nothing', () => {
  expect(
    addDurations([
      { min: 5, max: 10 },
      { min: 1, max: 1 },
    ]),
  ).toEqual({ min: 6, max: 11 });
  expect(addDurations([])).toEqual({ min: 0, max: 0 });
});

test('writes spans as people do, and never shortens a limit', () => {
  expect(formatDuration({ min: 45, max: 45 })).toBe('45 min');
  expect(formatDuration({ min: 0.5, max: 0.5 })).toBe('1 min');
  expect(formatDuration({ min: 25, max: 40 })).toBe('25–40 min');
  expect(formatDuration({ min: 90, max: 90 })).toBe('1 h 30 min');
  expect(formatDuration({ min: 60, max: 60 })).toBe('1 h');
  expect(formatDuration({ min: 50, max: 90 })).toBe('50 min – 1 h 30 min');
});
