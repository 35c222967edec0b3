import { expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';

const after = 'reviewBy: 2027-05-01\n';
const reviews = (...kinds: string[]) =>
  [
    after,
    `${after}reviews: [${kinds.map((kind) => `{ kind: ${kind}, status: pending }`).join(', ')}]\n`,
  ] as const;

test('finds nothing in a valid curriculum', async () => {
  expect(await contentIssues()).toEqual([]);
});

test('names a review for danger in an SOP without a hazard, once', async () => {
  const issues = await contentIssues({
    'water/monthly-balance.mdx': [reviews('legal', 'chemistry', 'safety')],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/monthly-balance.mdx:8:45 reviewed-dangers-are-told: The SOP has a review of kind \`chemistry\`, and no hazard. → Write under \`hazards\` which step can hurt whom, and how; or remove the review if none can.",
    ]
  `);
});

test.each(['electrical', 'safety'])(
  'asks for a hazard where the review is of kind %s',
  async (kind) => {
    const issues = await contentIssues({ 'water/monthly-balance.mdx': [reviews(kind)] });
    expect(issues).toHaveLength(1);
  },
);

test('takes an SOP with a hazard, and one that only a lawyer reads', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [reviews('chemistry')],
    'water/monthly-balance.mdx': [reviews('legal')],
  });
  expect(issues).toEqual([]);
});

test('leaves a draft alone', async () => {
  const issues = await contentIssues({
    'water/monthly-balance.mdx': [reviews('chemistry'), ['status: published', 'status: draft']],
  });
  expect(issues).toEqual([]);
});
