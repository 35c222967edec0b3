import { expect, test } from 'vitest';
import { shown, shownAround } from '../../src/model/shown.ts';

test('shows a short text whole, and a long one by its beginning', () => {
  expect(shown('abc', 3)).toBe('abc');
  expect(shown('abcd', 3)).toBe('abc…');
});

test('shows what stands around a letter', () => {
  const text = `${'a'.repeat(30)}X${'b'.repeat(60)}`;
  expect(shownAround(text, 30)).toBe(`…${'a'.repeat(20)}X${'b'.repeat(29)}…`);
  expect(shownAround('aXb', 1)).toBe('aXb');
});
