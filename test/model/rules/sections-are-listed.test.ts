import { expect, test } from 'vitest';
import { contentIssues, smallFile } from '../../support/content-source.ts';

test('finds nothing in a valid curriculum', async () => {
  expect(await contentIssues()).toEqual([]);
});

test('names a section that is not listed', async () => {
  const issues = await contentIssues({
    'curriculum.yaml': [['sections:\n  - water\n  - office', 'sections:\n  - water']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/office/section.yaml:1:1 sections-are-listed: The section "office" is not listed in content/curriculum.yaml. → Write \`- office\` under \`sections\` there, at its place in the order.",
    ]
  `);
});

test('names an entry without folder', async () => {
  const issues = await contentIssues({
    'curriculum.yaml': [['  - water\n', '  - water\n  - sales\n']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/curriculum.yaml:42:5 sections-are-listed: \`sections\` names "sales", and no folder of that name holds a section.yaml. → Remove it.",
    ]
  `);
});

test('takes a misspelled entry and its folder for one slip', async () => {
  const issues = await contentIssues({ 'curriculum.yaml': [['  - office', '  - ofice']] });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/curriculum.yaml:42:5 sections-are-listed: \`sections\` names "ofice", and no folder of that name holds a section.yaml. → Write \`office\`.",
    ]
  `);
});

test('names an entry that stands twice', async () => {
  const issues = await contentIssues({
    'curriculum.yaml': [['  - office', '  - office\n  - water']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/curriculum.yaml:43:5 sections-are-listed: \`sections\` names "water" twice. → Remove one of them.",
    ]
  `);
});

test('names a folder with SOPs and without section.yaml once, listed or not', async () => {
  const issues = await contentIssues({ 'office/section.yaml': null });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/office/complaint-response.md:1:1 sections-are-listed: The folder content/office holds 1 SOP and no section.yaml. → Write content/office/section.yaml, or move the SOP to a section.",
    ]
  `);
});

test('does the same where it is not listed', async () => {
  const issues = await contentIssues({
    'sales/water-testing.md': smallFile('water/water-testing.md')
      .replace('WAT-01', 'SAL-01')
      .replace('published', 'draft')
      .replace(/^related:\n.*\n/mu, ''),
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/sales/water-testing.md:1:1 sections-are-listed: The folder content/sales holds 1 SOP and no section.yaml. → Write content/sales/section.yaml, or move the SOP to a section.",
    ]
  `);
});
