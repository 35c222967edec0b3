import { expect, test } from 'vitest';
import { lettersInWholeWords } from '../../../src/build/leaks/whole-words.ts';
import { leaksIn, sampleSecrets } from './sample.ts';

const text = 'Lead Technician’s monthly ride-along | The spill kit';

test.each([
  ['a run of whole words', 0, 31, 31],
  ['a run that goes one letter into the next word', 0, 32, 31],
  ['a run that begins inside a word', 2, 29, 27],
  ['a run that is a piece of one word', 1, 2, 0],
])('counts the letters of %s', (_what, begin, length, count) => {
  expect(lettersInWholeWords(text, begin, length)).toBe(count);
});

test('a run is told though it ends in the middle of a word, where enough is left of it', async () => {
  const secrets = await sampleSecrets();
  const cut = 'Acknowledge the “cloudy” café pool by noon & write [Owner na';
  expect(await leaksIn({ 'a.txt': cut }, secrets)).not.toEqual([]);
});
