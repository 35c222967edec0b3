import { expect, test } from 'vitest';
import { rubricIssues } from '../../support/rubric-content.ts';

test('finds nothing in an SOP that meets the rubric', async () => {
  expect(await rubricIssues()).toEqual([]);
});

test('names an approval without brackets', async () => {
  const issues = await rubricIssues([' (changes of a target)', '']);
  expect(issues).toMatchInlineSnapshot(`
    [
      "30:1 approval-has-a-limit: The Approval Authority "Company Owner" has no limit. → Write in brackets what goes to it: \`Company Owner (credits above one month’s fee)\`.",
    ]
  `);
});

test('names brackets that hold nothing', async () => {
  const issues = await rubricIssues(['(changes of a target)', '( )']);
  expect(issues).toMatchInlineSnapshot(`
    [
      "30:1 approval-has-a-limit: The Approval Authority "Company Owner ( )" has no limit. → Write in brackets what goes to it: \`Company Owner (credits above one month’s fee)\`.",
    ]
  `);
});

test('takes an amount of money', async () => {
  const issues = await rubricIssues(['(changes of a target)', '($500)']);
  expect(issues).toEqual([]);
});

test('leaves a draft alone', async () => {
  const issues = await rubricIssues(
    [' (changes of a target)', ''],
    ['status: published', 'status: draft'],
  );
  expect(issues).toEqual([]);
});
