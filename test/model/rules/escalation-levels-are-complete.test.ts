import { expect, test } from 'vitest';
import { sopIssues } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names a level out of count', () => {
  expect(sopIssues(['- Level 2: Injury', '- Level 3: Injury'])).toMatchInlineSnapshot(`
    [
      "82:1 escalation-levels-are-complete: Level 3 stands where level 2 is expected. → Write \`Level 2:\`.",
    ]
  `);
});

test('names a level without time', () => {
  expect(sopIssues([' → 15 minutes', ''])).toMatchInlineSnapshot(`
    [
      "81:1 escalation-levels-are-complete: Level 1 names no time. → Write \`Level 1: Reading off the scale → Office Manager → time\`.",
    ]
  `);
});

test('names a level without handler and time', () => {
  expect(sopIssues([' → Office Manager → 15 minutes', ''])).toMatchInlineSnapshot(`
    [
      "81:1 escalation-levels-are-complete: Level 1 names no handler and no time. → Write \`Level 1: Reading off the scale → handler → time\`.",
    ]
  `);
});

test('names a level without issue', () => {
  expect(sopIssues(['Level 1: Reading off the scale →', 'Level 1: →'])).toMatchInlineSnapshot(`
    [
      "81:1 escalation-levels-are-complete: Level 1 names no issue. → Write \`Level 1: issue → Office Manager → 15 minutes\`.",
    ]
  `);
});

test('names a level with too many pieces', () => {
  expect(sopIssues(['Office Manager → 15 minutes', 'Office Manager → Company Owner → 15 minutes']))
    .toMatchInlineSnapshot(`
    [
      "81:1 escalation-levels-are-complete: Level 1 has 4 pieces between arrows. → Keep three: issue → handler → time.",
    ]
  `);
});

test('names a line that is no level', () => {
  expect(sopIssues(['- Level 2: Injury', '- Injury'])).toMatchInlineSnapshot(`
    [
      "82:1 escalation-levels-are-complete: "Injury → Company Owner at [Emergency contact] → 5 minutes" does not begin with a level. → Write \`- Level 2: issue → handler → time\`.",
    ]
  `);
});

test('names a path without levels', () => {
  expect(
    sopIssues([
      '- Level 1: Reading off the scale → Office Manager → 15 minutes\n- Level 2: Injury → Company Owner at [Emergency contact] → 5 minutes\n',
      '',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "79:1 escalation-levels-are-complete: The part "Escalation Path" has no level. → Write \`- Level 1: issue → handler → time\`.",
    ]
  `);
});

test('takes arrows of two signs', () => {
  expect(
    sopIssues([
      'Level 2: Injury → Company Owner at [Emergency contact] → 5',
      'Level 2: Injury -> Company Owner -> 5',
    ]),
  ).toEqual([]);
});
