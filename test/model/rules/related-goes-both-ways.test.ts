import { expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';

test('finds nothing in a valid curriculum', async () => {
  expect(await contentIssues()).toEqual([]);
});

test('names an SOP that does not name the one that names it', async () => {
  const issues = await contentIssues({
    'office/complaint-response.md': [['related:\n  - water/water-testing\n', '']],
    'water/monthly-balance.mdx': [
      ['[water/water-testing]', '[water/water-testing, office/complaint-response]'],
    ],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/office/complaint-response.md:2:1 related-goes-both-ways: content/water/monthly-balance.mdx names this SOP under \`related\`, and is not named here. → Write \`- water/monthly-balance\` under \`related\`, or remove \`- office/complaint-response\` there.",
      "content/office/complaint-response.md:2:1 related-goes-both-ways: content/water/water-testing.md names this SOP under \`related\`, and is not named here. → Write \`- water/water-testing\` under \`related\`, or remove \`- office/complaint-response\` there.",
    ]
  `);
});

test('counts a draft, on either side', async () => {
  const draft = ['status: published', 'status: draft'] as const;
  const cut = ['related:\n  - water/water-testing\n', ''] as const;
  const missing = { 'office/complaint-response.md': [cut] };
  const named = await contentIssues({ ...missing, 'water/water-testing.md': [draft] });
  expect(named).toHaveLength(1);
  expect(await contentIssues({ 'office/complaint-response.md': [cut, draft] })).toEqual(named);
});

test('leaves an SOP that does not exist, and an entry that may mean this one, to related-sops-exist', async () => {
  const issues = await contentIssues({
    'office/complaint-response.md': [['- water/water-testing', '- water/water-tests']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/office/complaint-response.md:9:5 related-sops-exist: \`related\` names "water/water-tests", and there is no such SOP. → Write \`water/water-testing\`, or remove it.",
    ]
  `);
});
