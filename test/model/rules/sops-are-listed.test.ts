import { expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';

test('finds nothing in a valid curriculum', async () => {
  expect(await contentIssues()).toEqual([]);
});

test('names a file that is not listed', async () => {
  const issues = await contentIssues({ 'water/section.yaml': [['  - monthly-balance\n', '']] });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/monthly-balance.mdx:1:1 sops-are-listed: The SOP "water/monthly-balance" is not listed in content/water/section.yaml. → Write \`- monthly-balance\` under \`sops\` there, at its place in the order.",
    ]
  `);
});

test('names an entry without file', async () => {
  const issues = await contentIssues({
    'water/section.yaml': [['  - monthly-balance\n', '  - monthly-balance\n  - salt-water\n']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/section.yaml:9:5 sops-are-listed: \`sops\` names "salt-water", and there is no file content/water/salt-water.md. → Write the file with \`npm run new:sop\`, or move the title to \`planned\`.",
    ]
  `);
});

test('takes a misspelled entry and its file for one slip', async () => {
  const issues = await contentIssues({
    'water/section.yaml': [['  - monthly-balance\n', '  - montly-balance\n']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/section.yaml:8:5 sops-are-listed: \`sops\` names "montly-balance", and there is no file content/water/montly-balance.md. → Write \`monthly-balance\`, which has a file and is not listed.",
    ]
  `);
});

test('names an entry that stands twice', async () => {
  const issues = await contentIssues({
    'water/section.yaml': [['  - monthly-balance\n', '  - monthly-balance\n  - water-testing\n']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/section.yaml:9:5 sops-are-listed: \`sops\` names "water-testing" twice. → Remove one of them.",
    ]
  `);
});
