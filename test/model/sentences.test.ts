import { expect, test } from 'vitest';
import { sentenceKey, sentencesIn, straightQuotes } from '../../src/model/sentences.ts';

test('ends a sentence with its sign and what closes with it', () => {
  expect(sentencesIn('One. “Two?” Three! (Four.) Five: six; 7.5 ppm')).toEqual([
    'One.',
    '“Two?”',
    'Three!',
    '(Four.)',
    'Five: six; 7.5 ppm',
  ]);
});

test('does not end one with an abbreviation of single letters, but with a word of one', () => {
  expect(sentencesIn('By 9 a.m. on Monday, e.g. here. The owner’s. Next.')).toEqual([
    'By 9 a.m. on Monday, e.g. here.',
    'The owner’s.',
    'Next.',
  ]);
});

test('has none in an empty text', () => {
  expect(sentencesIn('')).toEqual([]);
});

test('compares letters and digits, case and quotes aside', () => {
  expect(sentenceKey('“The owner’s pump: 8 psi!”')).toBe('the owners pump 8 psi');
  expect(straightQuotes('“The owner’s”')).toBe('"The owner\'s"');
});
