import { expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';

test('finds nothing in a valid curriculum', async () => {
  expect(await contentIssues()).toEqual([]);
});

test('names every placeholder of the template', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [
      ['- Drop kit\n', '- [Tool 1]\n'],
      ['| Incidents | 0 | Monthly |', '| Incidents | [ target ] | Monthly |'],
    ],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:34:3 published-sops-have-no-placeholders: \`[Tool 1]\` is a placeholder, and the SOP is published. → Write what belongs there, or \`status: draft\` while it is open.",
      "content/water/water-testing.md:89:13 published-sops-have-no-placeholders: \`[target]\` is a placeholder, and the SOP is published. → Write what belongs there, or \`status: draft\` while it is open.",
    ]
  `);
});

test('names a blank in place of a time limit, of a version and of a date, each once', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [
      ['Time Limit: 1 minute, right after arrival.', 'Time Limit: [Our own limit]'],
      ['| 1.1 | 2026-05-04', '| [Next] | [Day of signature]'],
    ],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:45:1 published-sops-have-no-placeholders: \`[Our own limit]\` is a placeholder, and the SOP is published. → Write what belongs there, or \`status: draft\` while it is open.",
      "content/water/water-testing.md:96:1 published-sops-have-no-placeholders: \`[Next]\` is a placeholder, and the SOP is published. → Write what belongs there, or \`status: draft\` while it is open.",
      "content/water/water-testing.md:96:10 published-sops-have-no-placeholders: \`[Day of signature]\` is a placeholder, and the SOP is published. → Write what belongs there, or \`status: draft\` while it is open.",
    ]
  `);
});

test('takes shared blanks, and blanks of the SOP', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [['- Drop kit\n', '- Drop kit of [Date], [Kind of kit]\n']],
  });
  expect(issues).toEqual([]);
});

test('leaves a draft alone', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [
      ['- Drop kit\n', '- [Tool 1]\n'],
      ['Time Limit: 1 minute, right after arrival.', 'Time Limit: [Maximum time]'],
      ['status: published', 'status: draft'],
    ],
  });
  expect(issues).toEqual([]);
});
