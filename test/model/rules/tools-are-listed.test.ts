import { expect, test } from 'vitest';
import { sopIssues } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names an empty part', () => {
  expect(sopIssues(['- Drop kit\n- Chemical Log of [Business name]\n', ''])).toMatchInlineSnapshot(`
    [
      "32:1 tools-are-listed: The part "Tools Required" lists nothing. → Write a list, one tool or record a line: \`- Drop kit\`.",
    ]
  `);
});

test('names an empty line of the list', () => {
  expect(sopIssues(['- Drop kit\n', '- \n- Drop kit\n'])).toMatchInlineSnapshot(`
    [
      "34:1 tools-are-listed: A line of "Tools Required" is empty. → Name the tool, or remove the line.",
    ]
  `);
});

test('takes lines of a paragraph', () => {
  expect(
    sopIssues(['- Drop kit\n- Chemical Log of [Business name]', 'Drop kit\nChemical Log']),
  ).toEqual([]);
});
