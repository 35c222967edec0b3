import { expect, test } from 'vitest';
import { sopIssues } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names a day that no calendar has', () => {
  expect(sopIssues(['reviewBy: 2027-05-01', 'reviewBy: 2027-02-29'])).toMatchInlineSnapshot(`
    [
      "7:1 days-exist: \`reviewBy\` is "2027-02-29". → Write a day of the calendar as YYYY-MM-DD, such as 2026-11-30.",
    ]
  `);
});

test('names a day of another form', () => {
  expect(sopIssues(['reviewBy: 2027-05-01', 'reviewBy: 1 May 2027'])).toMatchInlineSnapshot(`
    [
      "7:1 days-exist: \`reviewBy\` is "1 May 2027". → Write a day of the calendar as YYYY-MM-DD, such as 2026-11-30.",
    ]
  `);
});

test('takes a leap day', () => {
  expect(sopIssues(['reviewBy: 2027-05-01', 'reviewBy: 2028-02-29'])).toEqual([]);
});
