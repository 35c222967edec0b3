import { expect, test } from 'vitest';
import { sopIssues, sopSource } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names an empty purpose', () => {
  expect(sopIssues(['Know what the water needs before anything is added to it.\n', '']))
    .toMatchInlineSnapshot(`
    [
      "18:1 parts-are-filled: The part "Purpose" is empty. → Say in a sentence or two what is true once the procedure is done.",
    ]
  `);
});

test('names an empty scope', () => {
  expect(
    sopIssues([
      'Every pool on every visit. A complaint goes to the [Complaint Response SOP](../office/complaint-response.md).\n',
      '',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "22:1 parts-are-filled: The part "Scope" is empty. → Say where the procedure applies, and where it does not.",
    ]
  `);
});

test('names a part without steps', () => {
  const source = sopSource();
  const steps = source.slice(source.indexOf('### Step 1'), source.indexOf('## Quality'));
  expect(sopIssues([steps, ''])).toMatchInlineSnapshot(`
    [
      "37:1 parts-are-filled: The part "Process Steps" has no step. → Write the steps, each as \`### Step 1: …\` with its four fields.",
    ]
  `);
});
