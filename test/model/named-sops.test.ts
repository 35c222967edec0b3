import { expect, test } from 'vitest';
import { findNames, indexNames } from '../../src/model/named-sops.ts';

const index = indexNames([
  ['Filter Care SOP', 'care'],
  ['Salt Filter Care SOP', 'salt'],
  ['Filter Care SOP Review', 'review'],
  ['WAT-01', 'dosing'],
  ['—', 'nothing'],
]);
const found = (text: string) =>
  findNames(text, index).map(({ value, start, end }) => `${value}: ${text.slice(start, end)}`);

test('finds every name, as whole words and in its capitals', () => {
  expect(found('(WAT-01), Filter Care SOP’s, WAT-012, filter care SOP, aWAT-01, —')).toEqual([
    'dosing: WAT-01',
    'care: Filter Care SOP',
  ]);
});

test('takes the longest name, and none inside of it', () => {
  expect(found('Salt Filter Care SOP, Filter Care SOP Review, Salty Filter Care SOP')).toEqual([
    'salt: Salt Filter Care SOP',
    'review: Filter Care SOP Review',
    'care: Filter Care SOP',
  ]);
});

test('does not mind the kind of quotes', () => {
  expect(findNames('The Owner’s SOP', indexNames([["Owner's SOP", 1]]))).toHaveLength(1);
});
