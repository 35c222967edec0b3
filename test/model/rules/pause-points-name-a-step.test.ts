import { expect, test } from 'vitest';
import { sopIssues, sopSource } from '../../support/sop-source.ts';

const heading = /^### (.+) \((READ-DO|DO-CONFIRM)\)$/mu.exec(sopSource())?.[0] ?? '';
const as = (brackets: string) => sopIssues([heading, heading.replace(/\(.*\)$/u, brackets)]);

test.each([
  '(READ-DO, before Step 1)',
  '(DO-CONFIRM, after Step 2)',
  '(DO-CONFIRM, on its own day)',
])('finds nothing in %s', (brackets) => {
  expect(heading).not.toBe('');
  expect(as(brackets)).toEqual([]);
});

test('names a step that the SOP has not', () => {
  const [issue, ...others] = as('(READ-DO, before Step 40)');
  expect(others).toEqual([]);
  expect(issue).toMatch(
    /pause-points-name-a-step: The pause point ".+" names step 40, and the SOP has \d+ steps\. → Write the number of the step before which it comes, 1 to \d+\.$/u,
  );
});

test('names brackets that are in no known form', () => {
  expect(as('(READ-DO, at the end)').join()).toMatch(
    /"\(READ-DO, at the end\)" does not say in a known form where the pause point belongs\. → Write `\(READ-DO, before Step 5\)`/u,
  );
});
