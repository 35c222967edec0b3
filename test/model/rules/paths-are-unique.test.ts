import { expect, test } from 'vitest';
import { contentIssues, smallFile } from '../../support/content-source.ts';

test('finds nothing in a valid curriculum', async () => {
  expect(await contentIssues()).toEqual([]);
});

test('names a second file of one address', async () => {
  const issues = await contentIssues({
    'water/water-testing.mdx': smallFile('water/water-testing.md'),
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.mdx:1:1 paths-are-unique: The address "water/water-testing" also belongs to content/water/water-testing.md. → Keep one of the two files.",
    ]
  `);
});

test('names a planned title that is written already', async () => {
  const issues = await contentIssues({
    'water/section.yaml': [['Salt System Care SOP', 'Monthly Balance SOP']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/section.yaml:10:5 paths-are-unique: "Monthly Balance SOP" is planned, and content/water/monthly-balance.mdx is written. → Move it from \`planned\` to \`sops\` as \`monthly-balance\`.",
    ]
  `);
});

test('names a title that is planned twice', async () => {
  const issues = await contentIssues({
    'water/section.yaml': [
      ['planned:\n', 'planned:\n  - title: Salt system care\n    summary: Twice.\n'],
    ],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/section.yaml:12:5 paths-are-unique: "Salt System Care SOP" is planned twice. → Remove one of them.",
    ]
  `);
});
