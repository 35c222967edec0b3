import { describe, expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';
import type { Change } from '../../support/sop-source.ts';

/** Steps 1 and 2 of water-testing take 1 minute and 5 to 10; step 1 of this SOP has 10. */
const borrower = 'water/monthly-balance.mdx';

const action = (text: string): Change => [
  'Action: Test both rows with the drop kit.',
  `Action: ${text}`,
];
const standard = (text: string): Change => [
  'Standard: Two readings within 10 ppm of each other.',
  `Standard: ${text}`,
];
const issuesOf = (...changes: Change[]) => contentIssues({ [borrower]: changes });

test('finds nothing in a valid curriculum', async () => {
  expect(await contentIssues()).toEqual([]);
});

describe('that the steps exist', () => {
  test('names steps that another SOP has not, however it is named', async () => {
    const issues = await issuesOf(
      action('Do what Step 3 of [WAT-01](./water-testing.md) says.'),
      standard(
        'By WAT-01, Step 4. Steps 2 to 5 of the Water Testing SOP. The [test](./water-testing.md), Step 6.',
      ),
    );
    expect(issues).toMatchInlineSnapshot(`
      [
        "content/water/monthly-balance.mdx:34:1 borrowed-steps-fit: The Action names "Step 3 of WAT-01", and content/water/water-testing.md has 2 steps. → Write the number of a step that it has, 1 to 2.",
        "content/water/monthly-balance.mdx:36:1 borrowed-steps-fit: The Standard names "WAT-01, Step 4", and content/water/water-testing.md has 2 steps. → Write the number of a step that it has, 1 to 2.",
        "content/water/monthly-balance.mdx:36:1 borrowed-steps-fit: The Standard names "Steps 2 to 5 of the Water Testing SOP", and content/water/water-testing.md has 2 steps. → Write the number of a step that it has, 1 to 2.",
        "content/water/monthly-balance.mdx:36:1 borrowed-steps-fit: The Standard names "test, Step 6", and content/water/water-testing.md has 2 steps. → Write the number of a step that it has, 1 to 2.",
      ]
    `);
  });

  test('names a step of its own that it has not', async () => {
    const issues = await issuesOf(
      action('Begin after Step 9.'),
      standard('By Step 0 of this SOP. Then Steps 1, 2 and 5.'),
    );
    expect(issues).toMatchInlineSnapshot(`
      [
        "content/water/monthly-balance.mdx:34:1 borrowed-steps-fit: The Action names "Step 9", and this SOP has 2 steps. → Write the number of a step that it has, 1 to 2.",
        "content/water/monthly-balance.mdx:36:1 borrowed-steps-fit: The Standard names "Step 0", and this SOP has 2 steps. → Write the number of a step that it has, 1 to 2.",
        "content/water/monthly-balance.mdx:36:1 borrowed-steps-fit: The Standard names "Steps 1, 2 and 5", and this SOP has 2 steps. → Write the number of a step that it has, 1 to 2.",
      ]
    `);
  });

  test('takes steps that exist, of its own and of others', async () => {
    const issues = await issuesOf(
      action('Do Step 2 of the [Water Testing SOP](./water-testing.md), then Step 2 here.'),
      standard(
        'The Water Testing SOP, Step 1. Steps 1 and 2 within 15 minutes. The Step 2 table holds.',
      ),
    );
    expect(issues).toEqual([]);
  });

  test('leaves a step alone whose SOP nobody can tell', async () => {
    const issues = await issuesOf(
      action('Do the Salt System Care SOP instead of Steps 3 to 9.'),
      standard(
        'Step 7 of the label. Step 8 of WAT-09. Step 9 of the Salt System Care SOP. The Truck SOP, Step 5.',
      ),
    );
    expect(issues).toEqual([]);
  });

  test('looks into Action and Standard only', async () => {
    const issues = await issuesOf([
      'Documentation: Chemical Log: both readings.',
      'Documentation: Step 9.',
    ]);
    expect(issues).toEqual([]);
  });
});

describe('that their time fits', () => {
  test('names a time limit with less than the steps it does', async () => {
    const issues = await issuesOf(action('Do Steps 1 to 2 of [WAT-01](./water-testing.md).'));
    expect(issues).toMatchInlineSnapshot(`
      [
        "content/water/monthly-balance.mdx:38:1 borrowed-steps-fit: "Step 1: Test alkalinity and calcium" has 10 min, and Steps 1 to 2 of WAT-01 take 11 min. → Write a time limit of 11 min or more, or do fewer of those steps.",
      ]
    `);
  });

  test('adds up all that an action borrows', async () => {
    const issues = await issuesOf(
      action('Do Steps 1 and 2 of [WAT-01](./water-testing.md), then OFF-01, Steps 1 to 2.'),
    );
    expect(issues).toMatchInlineSnapshot(`
      [
        "content/water/monthly-balance.mdx:38:1 borrowed-steps-fit: "Step 1: Test alkalinity and calcium" has 10 min, and Steps 1 and 2 of WAT-01 and OFF-01, Steps 1 to 2 take 36 min. → Write a time limit of 36 min or more, or do fewer of those steps.",
      ]
    `);
  });

  test('takes a time limit with as much, and steps that a standard only names', async () => {
    const longer: Change = ['Time Limit: 10 minutes.', 'Time Limit: 8 to 11 minutes.'];
    const borrowed = 'Do Steps 1 to 2 of [WAT-01](./water-testing.md).';
    expect(await issuesOf(action(borrowed), longer)).toEqual([]);
    expect(await issuesOf(standard(borrowed))).toEqual([]);
    expect(await issuesOf(action('Do Step 2 of [WAT-01](./water-testing.md).'))).toEqual([]);
  });
});

test('leaves a draft alone', async () => {
  const issues = await issuesOf(action('Begin after Step 9.'), [
    'status: published',
    'status: draft',
  ]);
  expect(issues).toEqual([]);
});
