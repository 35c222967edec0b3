import { expect, test } from 'vitest';
import { sopIssues } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names an empty cell', () => {
  expect(sopIssues(['| Incidents | 0 | Monthly |', '| Incidents | 0 | |'])).toMatchInlineSnapshot(`
    [
      "89:17 table-cells-are-filled: The cell under "Measurement Frequency" is empty. → Write what belongs there; \`0\` and \`None\` are answers too.",
    ]
  `);
});

test('names an empty target once', () => {
  expect(sopIssues(['| Incidents | 0 | Monthly |', '| Incidents | | Monthly |']))
    .toMatchInlineSnapshot(`
    [
      "89:13 table-cells-are-filled: The cell under "Target" is empty. → Write what belongs there; \`0\` and \`None\` are answers too.",
    ]
  `);
});

test('names a cell that is missing', () => {
  expect(
    sopIssues([
      '| Old reagent | Date on the bottle | Friday kit check | Replace and test again |',
      '| Old reagent | Date on the bottle | Friday kit check |',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "77:1 table-cells-are-filled: The cell under "Correction" is missing. → Write what belongs there; \`0\` and \`None\` are answers too.",
    ]
  `);
});

test('names a cell that is too much', () => {
  expect(
    sopIssues(['| Old reagent | Date on the bottle |', '| Old reagent | Date on | the bottle |']),
  ).toMatchInlineSnapshot(`
    [
      "77:57 table-cells-are-filled: The row has 5 cells, and the table has 4 columns. → Remove the cell, or write \`\\|\` for a \`|\` inside of a cell.",
    ]
  `);
});

test('names a table without rows', () => {
  expect(
    sopIssues([
      '| Old reagent | Date on the bottle | Friday kit check | Replace and test again |\n',
      '',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "75:1 table-cells-are-filled: The table of "Common Errors and Prevention" has no row. → Write a row under its header.",
    ]
  `);
});

test('takes blanks', () => {
  expect(
    sopIssues(['| Incidents | 0 | Monthly |', '| [Metric 2] | [Target] | [Frequency] |']),
  ).toEqual([]);
});
