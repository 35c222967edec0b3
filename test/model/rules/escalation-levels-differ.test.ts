import { expect, test } from 'vitest';
import { rubricIssues } from '../../support/rubric-content.ts';

test('finds nothing in an SOP that meets the rubric', async () => {
  expect(await rubricIssues()).toEqual([]);
});

test('names a path of fewer than three levels', async () => {
  const issues = await rubricIssues([
    '- Level 2: Two readings apart → Office Manager → 1 business day\n- Level 3:',
    '- Level 2:',
  ]);
  expect(issues).toMatchInlineSnapshot(`
    [
      "79:1 escalation-levels-differ: The escalation path has 2 levels. → Write 3 or more, each with a handler of its own.",
    ]
  `);
});

test('names two levels with one handler and one time', async () => {
  const issues = await rubricIssues([
    '→ Office Manager → 1 business day',
    '→ office manager → 15 minutes',
  ]);
  expect(issues).toMatchInlineSnapshot(`
    [
      "82:1 escalation-levels-differ: Levels 1 and 2 both go to "office manager" with the time "15 minutes". → Give one of them another handler or another time.",
    ]
  `);
});

test('names a highest level that does not go to whoever decides', async () => {
  const issues = await rubricIssues([
    '→ Company Owner at [Emergency contact] →',
    '→ Office Manager →',
  ]);
  expect(issues).toMatchInlineSnapshot(`
    [
      "83:1 escalation-levels-differ: Level 3, the highest, goes to "Office Manager". → Write \`Company Owner\`, who decides above every limit.",
    ]
  `);
});

test('names what the highest level leaves out', async () => {
  const issues = await rubricIssues(['Injury, legal letter, refund', 'Lawn mower in the pool']);
  expect(issues).toMatchInlineSnapshot(`
    [
      "83:1 escalation-levels-differ: Level 3, the highest, names no injury, no law, no money. → Name each as it occurs in this work, such as \`Injury, legal letter, credit above one month’s fee\`.",
    ]
  `);
});

test('names the one kind that the highest level leaves out', async () => {
  const issues = await rubricIssues(['Injury, legal letter, refund', 'Injury, refund']);
  expect(issues).toMatchInlineSnapshot(`
    [
      "83:1 escalation-levels-differ: Level 3, the highest, names no law. → Name each as it occurs in this work, such as \`Injury, legal letter, credit above one month’s fee\`.",
    ]
  `);
});

test.each([
  'Somebody hurt, attorney’s letter, $500 or more',
  'Drowning, call of a health agency, chargeback claim',
  'Death, lawsuit, loss above one month’s fee',
])('takes “%s”', async (issue) => {
  expect(await rubricIssues(['Injury, legal letter, refund', issue])).toEqual([]);
});

test('leaves a line of another form to its own rule', async () => {
  const issues = await rubricIssues([
    '- Level 2: Two readings apart → Office Manager → 1 business day',
    '- Level 2: Two readings apart → Office Manager',
  ]);
  expect(issues).toMatchInlineSnapshot(`
    [
      "82:1 escalation-levels-are-complete: Level 2 names no time. → Write \`Level 2: Two readings apart → Office Manager → time\`.",
    ]
  `);
});

test('leaves a draft alone', async () => {
  const issues = await rubricIssues(
    ['Injury, legal letter, refund', 'Injury'],
    ['status: published', 'status: draft'],
  );
  expect(issues).toEqual([]);
});
