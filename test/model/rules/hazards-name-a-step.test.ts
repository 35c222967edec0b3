import { expect, test } from 'vitest';
import { sopIssues, sopSource } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names a step that the SOP has not', () => {
  expect(sopIssues(['  - step: 2', '  - step: 3'])).toMatchInlineSnapshot(`
    [
      "9:5 hazards-name-a-step: A hazard names step 3, and the SOP has 2 steps. → Write the number of the step that has the hazard, 1 to 2.",
    ]
  `);
});

test('is silent where the steps are missing', () => {
  const source = sopSource();
  const steps = source.slice(source.indexOf('## Process Steps'), source.indexOf('## Quality'));
  expect(sopIssues([steps, ''])).toMatchInlineSnapshot(`
    [
      "37:1 parts-stand-in-order: The part "Process Steps" is missing. → Write \`## Process Steps\` and its text after the part "Tools Required".",
    ]
  `);
});
