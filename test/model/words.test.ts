import { expect, test } from 'vitest';
import { countWords, readingMinutes } from '../../src/model/words.ts';

test('counts what a reader reads, and no marks', () => {
  expect(countWords('Level 1: Reading → Office Manager | 15 minutes – ≥ 95%')).toBe(8);
  expect(countWords("the owner's pre-visit")).toBe(3);
  expect(countWords(' \n ')).toBe(0);
});

test('rounds minutes up, to one at least', () => {
  expect(readingMinutes(340, 200)).toBe(2);
  expect(readingMinutes(400, 200)).toBe(2);
  expect(readingMinutes(0, 200)).toBe(1);
});
