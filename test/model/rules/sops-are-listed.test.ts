import { expect, test } from 'vitest';
import { contentIssues, smallFile } from '../../support/content-source.ts';

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

test('names Markdown that lies too deep or not deep enough, or has another ending', async () => {
  const sop = smallFile('water/water-testing.md');
  const issues = await contentIssues({
    'water/deep/salt.md': sop,
    'salt.md': sop,
    'water/salt.MD': sop,
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/salt.md:1:1 sops-are-listed: The file does not lie in the folder of a section, and is on no page. → Move it into the folder of its section, or out of the content folder.",
      "content/water/deep/salt.md:1:1 sops-are-listed: The file does not lie in the folder of a section, and is on no page. → Move it to content/water/salt.md.",
      "content/water/salt.MD:1:1 sops-are-listed: The file does not end in \`.md\` or \`.mdx\`, and is on no page. → Rename it to content/water/salt.md.",
    ]
  `);
});

test('tells to rename a file whose name is no address, listed or not', async () => {
  const text = smallFile('water/monthly-balance.mdx');
  const listed = { 'water/monthly-balance.mdx': null, 'water/Monthly-Balance.mdx': text };
  const said = async (edits: Parameters<typeof contentIssues>[0]) =>
    (await contentIssues(edits)).filter((issue) => issue.includes('sops-are-listed'));
  expect(await said(listed)).toMatchInlineSnapshot(`
    [
      "content/water/Monthly-Balance.mdx:1:1 sops-are-listed: The file’s name "Monthly-Balance" is no address: those are lower-case words joined by hyphens. → Rename the file to \`monthly-balance.mdx\`.",
    ]
  `);
  expect(await said({ ...listed, 'water/section.yaml': [['  - monthly-balance\n', '']] }))
    .toMatchInlineSnapshot(`
    [
      "content/water/Monthly-Balance.mdx:1:1 sops-are-listed: The file’s name "Monthly-Balance" is no address: those are lower-case words joined by hyphens. → Rename the file to \`monthly-balance.mdx\`, and write \`- monthly-balance\` under \`sops\` of content/water/section.yaml.",
    ]
  `);
});
