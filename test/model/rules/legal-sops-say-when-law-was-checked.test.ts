import { expect, test } from 'vitest';
import { rubricIssues } from '../../support/rubric-content.ts';
import type { Change } from '../../support/sop-source.ts';

const line = "Law checked on [Date], in [State], by the company's [Attorney].";
const legal: Change = ['keywords: [pH, chlorine]', 'reviews: [{ kind: legal, status: pending }]'];

test('finds nothing in an SOP that meets the rubric', async () => {
  expect(await rubricIssues()).toEqual([]);
});

test('names an SOP that a lawyer reads and that does not say when', async () => {
  const issues = await rubricIssues(legal);
  expect(issues).toMatchInlineSnapshot(`
    [
      "37:1 legal-sops-say-when-law-was-checked: The SOP has a review of kind \`legal\`, and does not say when its law was checked. → Write \`Law checked on [Date], in [State], by the company's [Attorney].\` as a paragraph under \`## Process Steps\`.",
    ]
  `);
});

test('takes the line as a paragraph, also one that is wrapped', async () => {
  const issues = await rubricIssues(legal, [
    '## Process Steps\n',
    "## Process Steps\n\nLaw checked on [Date],\nin [State], by the company's [Attorney].\n",
  ]);
  expect(issues).toEqual([]);
});

test.each([
  ['the line in a message', `> ${line}`],
  ['the line in a list', `- ${line}`],
  ['the line in a table', `| A |\n| --- |\n| ${line} |`],
  ['the line inside of a paragraph', `${line} Twice.`],
  ['other words', line.replace('checked', 'read')],
])('does not take %s', async (_, text) => {
  const issues = await rubricIssues(legal, ['## Process Steps\n', `## Process Steps\n\n${text}\n`]);
  expect(issues.map((issue) => issue.split(' ')[1])).toContain(
    'legal-sops-say-when-law-was-checked:',
  );
});

test('does not ask an SOP for it that no lawyer reads', async () => {
  const issues = await rubricIssues([
    'keywords: [pH, chlorine]',
    'reviews: [{ kind: chemistry, status: pending }]',
  ]);
  expect(issues).toEqual([]);
});

test('leaves a draft alone', async () => {
  const issues = await rubricIssues(legal, ['status: published', 'status: draft']);
  expect(issues).toEqual([]);
});
