import { expect, test } from 'vitest';
import { sopIssues } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names a day that no calendar has', () => {
  expect(sopIssues(['| 1.1 | 2026-05-04', '| 1.1 | 2026-05-32'])).toMatchInlineSnapshot(`
    [
      "96:7 revision-dates-exist: "2026-05-32" is not a day of the calendar. → Write the day as YYYY-MM-DD, such as \`2026-11-30\`.",
    ]
  `);
});

test('names a day of another form', () => {
  expect(sopIssues(['| 1.1 | 2026-05-04', '| 1.1 | 4 May 2026'])).toMatchInlineSnapshot(`
    [
      "96:7 revision-dates-exist: "4 May 2026" is not a day of the calendar. → Write the day as YYYY-MM-DD, such as \`2026-11-30\`.",
    ]
  `);
});

test('leaves a placeholder to be filled in', () => {
  expect(
    sopIssues(['| 1.1 | 2026-05-04', '| 1.1 | [Date]'], ['status: published', 'status: template']),
  ).toEqual([]);
});

test('leaves a placeholder in a draft too', () => {
  expect(
    sopIssues(['| 1.1 | 2026-05-04', '| 1.1 | [Date]'], ['status: published', 'status: draft']),
  ).toEqual([]);
});
