import { expect, test } from 'vitest';
import { sopIssues } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names a target without number', () => {
  expect(sopIssues(['≥ 98%', 'Nearly all'])).toMatchInlineSnapshot(`
    [
      "88:17 metrics-have-target-frequency-and-owner: The target "Nearly all" holds no number. → Write a number that is met or missed, such as \`≥ 95%\` or \`0\`, or a blank for one.",
    ]
  `);
});

test('takes a blank', () => {
  expect(sopIssues(['≥ 98%', '[Target]'])).toEqual([]);
});

test('takes a target with a blank in it', () => {
  expect(sopIssues(['≥ 98%', 'below [Limit] a week'])).toEqual([]);
});
