import { expect, test } from 'vitest';
import { rubricIssues } from '../../support/rubric-content.ts';

test('finds nothing in an SOP that meets the rubric', async () => {
  expect(await rubricIssues()).toEqual([]);
});

test('names a limit that no event follows', async () => {
  const issues = await rubricIssues(
    ['1 minute, after arrival.', '1 minute.'],
    ['5 to 10 minutes from the sample.', 'Before lunch, 1 hour 10 minutes for all rows.'],
  );
  expect(issues).toMatchInlineSnapshot(`
    [
      "45:1 time-limits-say-from-when: The time limit "1 minute." does not say from when it counts. → Write the event behind the time: \`10 minutes from parking\`, \`within 4 business hours of receipt\`.",
      "55:1 time-limits-say-from-when: The time limit "Before lunch, 1 hour 10 minutes for all rows." does not say from when it counts. → Write the event behind the time: \`10 minutes from parking\`, \`within 4 business hours of receipt\`.",
    ]
  `);
});

test.each([
  '1 minute from parking.',
  '10 minutes, within 4 business hours of receipt.',
  '1 hour 30 minutes on the 5th business day.',
  '5 to 10 minutes, once the pump has run.',
  '20 minutes; photos by 9:00.',
  '2 minutes, in the same call.',
  '30 minutes, directly after Step 1.',
  '5 minutes per account.',
])('takes “%s”', async (limit) => {
  expect(await rubricIssues(['1 minute, after arrival.', limit])).toEqual([]);
});

test('leaves a limit without a number to its own rule', async () => {
  const issues = await rubricIssues(['1 minute, after arrival.', 'Quickly.']);
  expect(issues).toMatchInlineSnapshot(`
    [
      "45:1 time-limits-name-a-duration: The time limit "Quickly." names no number with a unit. → Begin with the working time, such as \`10 minutes, within 4 business hours\`.",
    ]
  `);
});

test('leaves a draft alone', async () => {
  const issues = await rubricIssues(
    ['1 minute, after arrival.', '1 minute.'],
    ['status: published', 'status: draft'],
  );
  expect(issues).toEqual([]);
});
