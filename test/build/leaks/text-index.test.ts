import { expect, test } from 'vitest';
import { lettersOf } from '../../../src/build/leaks/letters.ts';
import { indexNeedles, searchLetters } from '../../../src/build/leaks/text-index.ts';
import { randomNumbers } from './random.ts';

const random = randomNumbers(5);
const letters = (count: number) =>
  Array.from({ length: count }, () => 'abcdefgh'[random(8)]).join('');
const needle = (text: string) => ({ sop: 'a/b', text, letters: lettersOf(text) });

test('finds every run of 32 letters of every needle, wherever it stands', () => {
  const texts = Array.from({ length: 40 }, () => letters(32 + random(60)));
  const index = indexNeedles(texts.map(needle), []);
  for (const text of texts) {
    for (let from = 0; from + 32 <= text.length; from += 1) {
      const run = text.slice(from, from + 32);
      const [match] = searchLetters(index, lettersOf(`${letters(random(20))}${run}zz`));
      expect(match, `${text} from ${from}`).toMatchObject({ needle: { text } });
    }
  }
});

test('finds short needles only whole', () => {
  for (let length = 16; length < 32; length += 1) {
    const text = letters(length);
    const index = indexNeedles([needle(text)], []);
    expect(searchLetters(index, lettersOf(`zz${text}zz`))).toHaveLength(1);
    expect(searchLetters(index, lettersOf(`zz${text.slice(1)}zz`))).toEqual([]);
  }
});

test('finds a sentence that a hundred needles share', () => {
  const shared = letters(40);
  const index = indexNeedles(
    Array.from({ length: 100 }, () => needle(letters(30) + shared + letters(30))),
    [],
  );
  expect(searchLetters(index, lettersOf(shared))).toHaveLength(1);
});

test('counts needles that are all public as none', () => {
  const text = letters(50);
  expect(indexNeedles([needle(text)], [lettersOf(`${text}zz`)]).findable).toBe(0);
});
