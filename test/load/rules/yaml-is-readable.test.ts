import { expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';
import { sopIssues } from '../../support/sop-source.ts';

const summary = 'summary: Every pool is tested before it is dosed.';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names a colon in a value, on its line of the file', () => {
  expect(sopIssues([summary, 'summary: Tested: before dosing.'])).toMatchInlineSnapshot(`
    [
      "4:10 yaml-is-readable: The line "summary: Tested: before dosing." holds \`: \` in a value, or a value that begins with a sign of YAML. → Put the value in "quotes".",
    ]
  `);
});

test('names a value that begins with a sign of YAML', () => {
  expect(sopIssues([summary, 'summary: *Tested'])).toMatchInlineSnapshot(`
    [
      "4:10 yaml-is-readable: The line "summary: *Tested" holds \`: \` in a value, or a value that begins with a sign of YAML. → Put the value in "quotes".",
    ]
  `);
  expect(sopIssues([summary, 'summary: @home'])).toMatchInlineSnapshot(`
    [
      "4:10 yaml-is-readable: The line "summary: @home" holds \`: \` in a value, or a value that begins with a sign of YAML. → Put the value in "quotes".",
    ]
  `);
  expect(sopIssues([summary, 'summary: !important'])).toMatchInlineSnapshot(`
    [
      "4:10 yaml-is-readable: The line "summary: !important" holds \`: \` in a value, or a value that begins with a sign of YAML. → Put the value in "quotes".",
    ]
  `);
});

test('names a key that stands twice', () => {
  expect(sopIssues([summary, `${summary}\n${summary}`])).toMatchInlineSnapshot(`
    [
      "5:1 yaml-is-readable: The line "summary: Every pool is tested before it is dosed." has a key that stands above already. → Keep one of the two.",
    ]
  `);
});

test('names a tab', () => {
  expect(sopIssues(['  - step: 2', '\t- step: 2'])).toMatchInlineSnapshot(`
    [
      "9:1 yaml-is-readable: The line "- step: 2" begins with a tab. → Indent with two spaces.",
    ]
  `);
});

test('names a line that is no key', () => {
  expect(sopIssues([summary, 'Every pool is tested'])).toMatchInlineSnapshot(`
    [
      "4:1 yaml-is-readable: The line "Every pool is tested" is no key with a value. → Write \`key: value\`, with a colon and a space.",
    ]
  `);
});

test('names what else cannot be read, in the words of the parser', () => {
  expect(sopIssues(['keywords: [pH, chlorine]', 'keywords: [pH, chlorine'])).toMatchInlineSnapshot(`
    [
      "15:24 yaml-is-readable: The line "keywords: [pH, chlorine" is not readable as YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. → Write \`key: value\`, and put a value that holds \`: \` or begins with a sign in "quotes".",
    ]
  `);
});

test('names two slips on two lines in one run, also in a YAML file', async () => {
  const issues = await contentIssues({
    'water/section.yaml': [
      ['title: Water', 'title: Water: all of it'],
      ['promise: Every dose', 'promise: `Every` dose'],
    ],
  });
  expect(issues.filter((issue) => issue.includes('yaml-is-readable'))).toMatchInlineSnapshot(`
    [
      "content/water/section.yaml:1:8 yaml-is-readable: The line "title: Water: all of it" holds \`: \` in a value, or a value that begins with a sign of YAML. → Put the value in "quotes".",
      "content/water/section.yaml:2:10 yaml-is-readable: The line "promise: \`Every\` dose is tested and written down." holds \`: \` in a value, or a value that begins with a sign of YAML. → Put the value in "quotes".",
    ]
  `);
});
