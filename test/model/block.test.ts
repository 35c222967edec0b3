import { expect, test } from 'vitest';
import { blockTexts, kindsOf, type Block } from '../../src/model/block.ts';

const table: Block = { kind: 'table', columns: ['Sign', 'Points'], rows: [['Flyer', '3']] };
const quote: Block = { kind: 'quote', text: 'Hi {first name}' };
const list: Block = { kind: 'list', ordered: true, items: ['One', 'Two'] };
const text = (words: string): Block => ({ kind: 'text', text: words });

test('names what there is, each kind once with its number', () => {
  const worked = text('Worked example: 2 × 3 = 6.');
  expect(kindsOf([table, quote, table, worked])).toBe('2 tables, message, worked example');
  expect(kindsOf([list, text('Off target means below 2 ppm.')])).toBe('list, note');
  expect(kindsOf([])).toBe('');
});

test('knows every text of a block', () => {
  expect([table, quote, list, text('Note')].flatMap(blockTexts)).toEqual([
    ...['Sign', 'Points', 'Flyer', '3'],
    ...['Hi {first name}', 'One', 'Two', 'Note'],
  ]);
});
