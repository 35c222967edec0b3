import { expect, test } from 'vitest';
import { dayOf, reviewDayAfter } from '../../../src/load/write/days.ts';

test('is the author’s own day, and half a year later a day that exists', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  expect(reviewDayAfter(new Date(2026, 10, 23))).toBe('2027-05-23');
  expect(reviewDayAfter(new Date(2026, 7, 31))).toBe('2027-02-28');
});
