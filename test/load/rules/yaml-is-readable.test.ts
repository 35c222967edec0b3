import { expect, test } from 'vitest';
import { yamlIsReadable } from '../../../src/load/rules/yaml-is-readable.ts';
import { contentIssues, smallFile } from '../../support/content-source.ts';
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

test('names a bracket and a quote that are not closed, where they are opened', async () => {
  expect(sopIssues(['keywords: [pH, chlorine]', 'keywords: [pH, chlorine'])).toMatchInlineSnapshot(`
    [
      "15:11 yaml-is-readable: The line "keywords: [pH, chlorine" opens a bracket that is not closed. → Close it with \`]\` or \`}\`; if the value is a text, put it in "quotes".",
    ]
  `);
  expect(sopIssues(['title: Water', 'title: "Water'])).toMatchInlineSnapshot(`
    [
      "2:8 yaml-is-readable: The line "title: "Water Testing SOP" opens a quote that is not closed. → Write the same quote at the end of the value, on this line.",
    ]
  `);
  expect(sopIssues(['title: Water', "title: 'Water"])).toMatchInlineSnapshot(`
    [
      "2:8 yaml-is-readable: The line "title: 'Water Testing SOP" opens a quote that is not closed. → Write the same quote at the end of the value, on this line.",
    ]
  `);
  expect(sopIssues(['title: Water', 'title: "Water'], [summary, 'summary: "Every pool"']))
    .toMatchInlineSnapshot(`
    [
      "2:8 yaml-is-readable: The line "title: "Water Testing SOP" opens a quote that is not closed. → Write the same quote at the end of the value, on this line.",
    ]
  `);
  const sections = await contentIssues({
    'water/section.yaml': `${smallFile('water/section.yaml')}x: [\n`,
  });
  expect(sections.filter((issue) => issue.includes('yaml-is-readable'))).toMatchInlineSnapshot(`
    [
      "content/water/section.yaml:12:4 yaml-is-readable: The line "x: [" opens a bracket that is not closed. → Close it with \`]\` or \`}\`; if the value is a text, put it in "quotes".",
    ]
  `);
});

test('names an indent that fits nothing', async () => {
  const list = '  - water-testing\n  - monthly-balance\n';
  const issues = await contentIssues({
    'water/section.yaml': [[list, '  - water-testing\n - monthly-balance\n']],
  });
  expect(issues.filter((issue) => issue.includes('yaml-is-readable'))).toMatchInlineSnapshot(`
    [
      "content/water/section.yaml:8:2 yaml-is-readable: The line "- monthly-balance" begins farther left or right than the lines it belongs to. → Begin it in the same column as the entries or keys beside it, two spaces to a level.",
    ]
  `);
  expect(sopIssues(['    kind: chemical', '   kind: chemical'])).toMatchInlineSnapshot(`
    [
      "10:4 yaml-is-readable: The line "kind: chemical" begins farther left or right than the lines it belongs to. → Begin it in the same column as the entries or keys beside it, two spaces to a level.",
    ]
  `);
});

test.each([
  ['summary: "Tested" before dosing'],
  ['summary: - Tested'],
  ['summary: "C:\\pools"'],
  ['summary: >tested'],
])('names the slip of `%s`', (line) => {
  const [said, ...more] = sopIssues([summary, line]);
  expect(more).toEqual([]);
  expect(said).toContain('4:');
  expect(said).toMatch(/goes on after|begins a list|means nothing|begins with a sign/u);
});

test('names what nobody thought of in the words of the parser', () => {
  const place = { line: 1, column: 1 };
  const fault = { slip: 'other', said: 'Odd thing.\nMore', line: 'a: b', place } as const;
  expect(yamlIsReadable(fault, 'content/x.yaml').message).toBe(
    'The line "a: b" is not readable as YAML: Odd thing.',
  );
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
