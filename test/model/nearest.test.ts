import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/model/nearest.ts';

const keys = ['title', 'status', 'summary'];

test('knows a slip: a letter less, more, other or swapped, and case', () => {
  for (const slip of ['titl', 'tittle', 'titlo', 'titel', 'TITLE'])
    expect(nearest(slip, keys)).toBe('title');
});

test('chooses the nearest of several', () => {
  expect(nearest('sumary', ['salary', 'summary'])).toBe('summary');
});

test('gives none that is far', () => {
  expect(nearest('colour', keys)).toBeUndefined();
  expect(nearest('title', [])).toBeUndefined();
});

test('asks, or is silent', () => {
  expect(didYouMean('titel', keys)).toBe(' Did you mean `title`?');
  expect(didYouMean('colour', keys)).toBe('');
});
