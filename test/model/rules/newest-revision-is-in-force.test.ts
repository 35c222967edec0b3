import { expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';

test('finds nothing in a valid curriculum', async () => {
  expect(await contentIssues()).toEqual([]);
});

test('names a newest revision of the day after tomorrow', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [['| 1.1 | 2026-05-04', '| 1.1 | 2026-11-25']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:96:7 newest-revision-is-in-force: The newest revision is dated 2026-11-25, and today is 2026-11-23. → Write the day it takes effect once that day has come, or \`status: draft\` until then.",
    ]
  `);
});

test('takes a revision of today, wherever on earth today is', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [['| 1.1 | 2026-05-04', '| 1.1 | 2026-11-23']],
  });
  expect(issues).toEqual([]);
});

test('leaves a draft alone', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [
      ['| 1.1 | 2026-05-04', '| 1.1 | 2026-11-25'],
      ['status: published', 'status: draft'],
    ],
  });
  expect(issues).toEqual([]);
});
