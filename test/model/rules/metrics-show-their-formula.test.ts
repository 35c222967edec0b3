import { expect, test } from 'vitest';
import { rubricIssues } from '../../support/rubric-content.ts';

test('finds nothing in an SOP that meets the rubric', async () => {
  expect(await rubricIssues()).toEqual([]);
});

test('names a metric without brackets, and one whose brackets hold no formula', async () => {
  const issues = await rubricIssues(
    ['(with every field ÷ visits)', ''],
    ['(count of entries)', '(company wide)'],
  );
  expect(issues).toMatchInlineSnapshot(`
    [
      "89:1 metrics-show-their-formula: The metric "Complete logs" does not show how it is calculated. → Write the formula in brackets behind the name: \`(on time ÷ all)\`, \`(count of complaints)\`.",
      "90:1 metrics-show-their-formula: The metric "Incidents (company wide)" does not show how it is calculated. → Write the formula in brackets behind the name: \`(on time ÷ all)\`, \`(count of complaints)\`.",
    ]
  `);
});

test.each([
  '(a ÷ b)',
  '(made − skipped)',
  '(rate × 100)',
  '(Incident Log count)',
  '(sum of fees)',
  '(Total)',
  '(days of delay)',
  '(drive minutes)',
])('takes “%s”', async (formula) => {
  expect(await rubricIssues(['(count of entries)', formula])).toEqual([]);
});

test('leaves a draft alone', async () => {
  const issues = await rubricIssues(
    ['(count of entries)', ''],
    ['status: published', 'status: draft'],
  );
  expect(issues).toEqual([]);
});
