import { expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';

test('finds nothing in a valid curriculum', async () => {
  expect(await contentIssues()).toEqual([]);
});

test('names an SOP that does not exist, and the nearest that does', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [['[office/complaint-response,', '[office/complaint-respond,']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:14:4 related-sops-exist: \`related\` names "office/complaint-respond", and there is no such SOP. → Write \`office/complaint-response\`, or remove it.",
    ]
  `);
});

test('names an SOP that is near to nothing', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [['[office/complaint-response,', '[sales/quote,']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:14:4 related-sops-exist: \`related\` names "sales/quote", and there is no such SOP. → Correct the id or remove it.",
    ]
  `);
});
