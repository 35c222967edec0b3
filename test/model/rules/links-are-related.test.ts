import { expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';

const link = '[a](../office/complaint-response.md#step-log-the-complaint)';

test('finds nothing in a valid curriculum', async () => {
  expect(await contentIssues()).toEqual([]);
});

test('names a link to an SOP that is not under `related`, once', async () => {
  const issues = await contentIssues({
    'water/monthly-balance.mdx': [['- Drop kit\n', `- Drop kit ${link}, ${link}\n`]],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/monthly-balance.mdx:27:12 links-are-related: The body links to content/office/complaint-response.md, and \`related\` does not name it. → Write \`- office/complaint-response\` under \`related\`.",
    ]
  `);
});

test('takes a link to its own page, and to another site', async () => {
  const issues = await contentIssues({
    'water/monthly-balance.mdx': [
      ['- Drop kit\n', '- Drop kit [a](./monthly-balance.mdx), [b](https://example.com)\n'],
    ],
  });
  expect(issues).toEqual([]);
});

test('leaves a link that leads nowhere to links-resolve', async () => {
  const issues = await contentIssues({
    'water/monthly-balance.mdx': [['- Drop kit\n', '- Drop kit [a](./nowhere.md)\n']],
  });
  expect(issues.map((issue) => issue.split(' ')[1])).toEqual(['links-resolve:']);
});

test('leaves a draft alone', async () => {
  const issues = await contentIssues({
    'water/monthly-balance.mdx': [
      ['- Drop kit\n', `- Drop kit ${link}\n`],
      ['status: published', 'status: draft'],
    ],
  });
  expect(issues).toEqual([]);
});
