import { expect, test } from 'vitest';
import { sopIssues } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names a bracket that is not closed', () => {
  expect(sopIssues(['[Business name]', '[Business name'])).toMatchInlineSnapshot(`
    [
      "35:3 blanks-are-well-formed: In "Chemical Log of [Business name" a bracket is not closed. → Write a blank as \`[Business name]\`; write round brackets for anything else.",
    ]
  `);
});

test('names a bracket that was not opened', () => {
  expect(sopIssues(['[Business name]', 'Business name]'])).toMatchInlineSnapshot(`
    [
      "35:3 blanks-are-well-formed: In "…Log of Business name]" a bracket closes that was not opened. → Write a blank as \`[Business name]\`; write round brackets for anything else.",
    ]
  `);
});

test('names a bracket inside of a bracket', () => {
  expect(sopIssues(['[Business name]', '[Business [short] name]'])).toMatchInlineSnapshot(`
    [
      "35:3 blanks-are-well-formed: In "Chemical Log of [Business [short] name]" a bracket opens inside a bracket. → Write a blank as \`[Business name]\`; write round brackets for anything else.",
    ]
  `);
});

test('names empty brackets', () => {
  expect(sopIssues(['[Business name]', '[ ]'])).toMatchInlineSnapshot(`
    [
      "35:3 blanks-are-well-formed: In "Chemical Log of [ ]" the brackets are empty. → Write a blank as \`[Business name]\`; write round brackets for anything else.",
    ]
  `);
});

test('looks into cells and headings', () => {
  expect(
    sopIssues(
      ['| Incidents |', '| Incidents [count |'],
      ['Step 2: Test the water', 'Step 2: Test the water]'],
    ),
  ).toMatchInlineSnapshot(`
    [
      "49:1 blanks-are-well-formed: In "…ep 2: Test the water]" a bracket closes that was not opened. → Write a blank as \`[Business name]\`; write round brackets for anything else.",
      "89:1 blanks-are-well-formed: In "Incidents [count" a bracket is not closed. → Write a blank as \`[Business name]\`; write round brackets for anything else.",
    ]
  `);
});

test('leaves links alone', () => {
  expect(
    sopIssues(['Every pool on every visit.', 'Every [pool](https://example.com) on every visit.']),
  ).toEqual([]);
});
