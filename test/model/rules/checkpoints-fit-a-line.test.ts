import { expect, test } from 'vitest';
import { rubricIssues } from '../../support/rubric-content.ts';
import type { Change } from '../../support/sop-source.ts';

test('finds nothing in an SOP that meets the rubric', async () => {
  expect(await rubricIssues()).toEqual([]);
});

test('names a checkpoint that is too long, and by how much', async () => {
  const issues = await rubricIssues(...latched(63));
  expect(issues).toMatchInlineSnapshot(`
    [
      "71:1 checkpoints-fit-a-line: The checkpoint "Gate latched xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…" has 76 letters, and a line holds 75. → Write what is true when it is ticked, and move the rest to the step.",
    ]
  `);
});

test('takes one that just fits', async () => {
  const issues = await rubricIssues(...latched(62));
  expect(issues).toEqual([]);
});

test('leaves a draft alone', async () => {
  const issues = await rubricIssues(...latched(63), ['status: published', 'status: draft']);
  expect(issues).toEqual([]);
});

/** The last checkpoint with so many letters more, under the id that it was published with. */
function latched(letters: number): Change[] {
  const more = 'x'.repeat(letters);
  return [
    ['- [ ] Gate latched', `- [ ] Gate latched ${more}`],
    ['keywords: [pH, chlorine]', `moved: { gate-latched: gate-latched-${more} }`],
  ];
}
