import { expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';

test('finds nothing in a valid curriculum', async () => {
  expect(await contentIssues()).toEqual([]);
});

test('names a document id of another section, and a free one of its own', async () => {
  const issues = await contentIssues({ 'office/complaint-response.md': [['OFF-01', 'WAT-09']] });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/office/complaint-response.md:3:1 document-ids-have-their-sections-code: \`WAT-09\` does not begin with \`OFF\`, the code in content/office/section.yaml. → Write \`OFF-01\`, or move the file to its own section.",
    ]
  `);
});
