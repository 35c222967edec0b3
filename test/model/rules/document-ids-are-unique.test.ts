import { expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';

test('finds nothing in a valid curriculum', async () => {
  expect(await contentIssues()).toEqual([]);
});

test('names a document id that stands twice, and a free one', async () => {
  const issues = await contentIssues({ 'water/water-testing.md': [['WAT-01', 'WAT-02']] });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:3:1 document-ids-are-unique: \`WAT-02\` is also the document id of content/water/monthly-balance.mdx. → Write a free one, such as \`WAT-03\`.",
    ]
  `);
});
