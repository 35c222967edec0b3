import { expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';

test('finds nothing in a valid curriculum', async () => {
  expect(await contentIssues()).toEqual([]);
});

test('names an SOP that is not recorded', async () => {
  const issues = await contentIssues({
    'published.yaml': [
      [
        'water/water-testing:\n  steps: [take-the-sample, test-the-water]\n  checkpoints:\n    - nobody-in-the-water\n    - water-moving-at-a-return\n    - goggles-and-gloves-on\n    - containers-closed-and-upright\n    - every-reading-is-in-the-log\n    - gate-latched\n',
        '',
      ],
    ],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:1:1 published-ids-are-recorded: 8 ids of this published SOP are not in content/published.yaml: take-the-sample, test-the-water, nobody-in-the-water, …. → Run \`npm run record:ids\`.",
    ]
  `);
});

test('names one new checkpoint', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [['- [ ] Gate latched\n', '- [ ] Gate latched\n- [ ] Tag hung\n']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:1:1 published-ids-are-recorded: 1 id of this published SOP is not in content/published.yaml: tag-hung. → Run \`npm run record:ids\`.",
    ]
  `);
});

test('leaves a draft alone', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [
      ['- [ ] Gate latched\n', '- [ ] Gate latched\n- [ ] Tag hung\n'],
      ['status: published', 'status: draft'],
    ],
  });
  expect(issues).toEqual([]);
});

test('does nothing until something was recorded', async () => {
  const issues = await contentIssues({ 'published.yaml': null });
  expect(issues).toEqual([]);
});
