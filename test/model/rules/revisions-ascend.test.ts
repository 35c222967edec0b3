import { expect, test } from 'vitest';
import { sopIssues } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names a version that goes back', () => {
  expect(sopIssues(['| 1.1 | 2026-05-04', '| 0.9 | 2026-05-04'])).toMatchInlineSnapshot(`
    [
      "96:1 revisions-ascend: Version 0.9 stands under version 1.0. → Write the newest version in the last row, with a higher number.",
    ]
  `);
});

test('names a version that stands twice', () => {
  expect(sopIssues(['| 1.1 | 2026-05-04', '| 1.0 | 2026-05-04'])).toMatchInlineSnapshot(`
    [
      "96:1 revisions-ascend: Version 1.0 stands under version 1.0. → Write the newest version in the last row, with a higher number.",
    ]
  `);
});

test('counts as versions count: 1.10 is above 1.9', () => {
  expect(
    sopIssues(
      ['| 1.0 | 2026-03-02', '| 1.9 | 2026-03-02'],
      ['| 1.1 | 2026-05-04', '| 1.10 | 2026-05-04'],
    ),
  ).toEqual([]);
});

test('names what is no version', () => {
  expect(sopIssues(['| 1.1 | 2026-05-04', '| v2 | 2026-05-04'])).toMatchInlineSnapshot(`
    [
      "96:1 revisions-ascend: "v2" is not a version. → Write two numbers with a dot, such as \`1.0\`, \`1.1\` or \`2.0\`.",
    ]
  `);
});

test('names a date that goes back', () => {
  expect(sopIssues(['| 1.1 | 2026-05-04', '| 1.1 | 2026-02-28'])).toMatchInlineSnapshot(`
    [
      "96:7 revisions-ascend: The date 2026-02-28 stands under the later date 2026-03-02. → Correct the date, or write the newest revision in the last row.",
    ]
  `);
});

test('takes two revisions of one day', () => {
  expect(sopIssues(['| 1.1 | 2026-05-04', '| 2.0 | 2026-03-02'])).toEqual([]);
});
