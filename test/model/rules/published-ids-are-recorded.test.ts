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

test('names every published SOP when the file is gone', async () => {
  expect(await contentIssues({ 'published.yaml': null })).toMatchInlineSnapshot(`
    [
      "content/office/complaint-response.md:1:1 published-ids-are-recorded: 5 ids of this published SOP are not in content/published.yaml: log-the-complaint, settle-the-cause, ticket-has-the-customers-own-words, …. → Bring the file back if it was there before, or run \`npm run record:ids\`, which writes it.",
      "content/water/monthly-balance.mdx:1:1 published-ids-are-recorded: 5 ids of this published SOP are not in content/published.yaml: test-alkalinity-and-calcium, write-the-correction, both-readings-are-in-the-log, …. → Bring the file back if it was there before, or run \`npm run record:ids\`, which writes it.",
      "content/water/water-testing.md:1:1 published-ids-are-recorded: 8 ids of this published SOP are not in content/published.yaml: take-the-sample, test-the-water, nobody-in-the-water, …. → Bring the file back if it was there before, or run \`npm run record:ids\`, which writes it.",
    ]
  `);
});

test('is silent while the file cannot be read, since that is said once', async () => {
  expect(await contentIssues({ 'published.yaml': 'water/water-testing: [' }))
    .toMatchInlineSnapshot(`
    [
      "content/published.yaml:1:22 yaml-is-readable: The line "water/water-testing: [" opens a bracket that is not closed. → Close it with \`]\` or \`}\`; if the value is a text, put it in "quotes".",
    ]
  `);
});

test('waits until nothing else is wrong with the SOP', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [
      ['- [ ] Gate latched\n', '- [ ] Gate latched\n- [ ] [Tag] hung\n- [x] Tag\n'],
    ],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:73:1 checkpoints-are-task-items: The checkpoint "Tag" is ticked. → Write \`- [ ] Tag\`: the reader ticks it.",
    ]
  `);
});
