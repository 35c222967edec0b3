import { expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';

test('finds nothing in a valid curriculum', async () => {
  expect(await contentIssues()).toEqual([]);
});

test('names the id of a reworded step, and the id of its new words', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [['Step 1: Take the sample', 'Step 1: Take the samples']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:2:1 published-ids-remain: The step id "take-the-sample" is published, and no step has it any more. → Add \`moved: { take-the-sample: take-the-samples }\` to the frontmatter, or remove the id from content/published.yaml if the step is gone.",
    ]
  `);
});

test('knows the one new id, however different', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [['- [ ] Gate latched', '- [ ] Nobody can get in']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:2:1 published-ids-remain: The checkpoint id "gate-latched" is published, and no checkpoint has it any more. → Add \`moved: { gate-latched: nobody-can-get-in }\` to the frontmatter, or remove the id from content/published.yaml if the checkpoint is gone.",
    ]
  `);
});

test('names an id that is gone for good', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [
      ['- [ ] Gate latched\n', '- [ ] Nobody can get in\n- [ ] Tag hung\n'],
    ],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:2:1 published-ids-remain: The checkpoint id "gate-latched" is published, and no checkpoint has it any more. → Add \`moved: { gate-latched: new-id }\` to the frontmatter with the id of the new words, or remove the id from content/published.yaml if the checkpoint is gone.",
    ]
  `);
});

test('is content once the move is written', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [
      ['Step 1: Take the sample', 'Step 1: Take the samples'],
      ['keywords: [pH, chlorine]', 'moved: { take-the-sample: take-the-samples }'],
    ],
  });
  expect(issues).toEqual([]);
});

test('asks for one more line where `moved` exists', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [
      ['- [ ] Gate latched', '- [ ] Gate is latched'],
      ['keywords: [pH, chlorine]', 'moved: { old: take-the-sample }'],
    ],
    'published.yaml': [['take-the-sample', 'old']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:15:1 published-ids-remain: The checkpoint id "gate-latched" is published, and no checkpoint has it any more. → Add \`moved: { gate-latched: gate-is-latched }\` to the frontmatter, or remove the id from content/published.yaml if the checkpoint is gone.",
    ]
  `);
});

test('looks at drafts too: readers have saved work', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [
      ['Step 1: Take the sample', 'Step 1: Take the samples'],
      ['status: published', 'status: draft'],
    ],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:2:1 published-ids-remain: The step id "take-the-sample" is published, and no step has it any more. → Add \`moved: { take-the-sample: take-the-samples }\` to the frontmatter, or remove the id from content/published.yaml if the step is gone.",
    ]
  `);
});

test('names an SOP that is gone', async () => {
  const issues = await contentIssues({
    'published.yaml': [['water/water-testing:', 'water/water-tests:']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/published.yaml:1:1 published-ids-remain: The SOP "water/water-tests" is published, and it has no file any more. → Give content/water/water-testing.md its old name content/water/water-tests.md back, or remove the entry if readers may lose their saved work.",
    ]
  `);
});

test('says nothing of the steps of a part that is missing', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [['## Process Steps', '## Proces Steps']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:37:1 parts-stand-in-order: "Proces Steps" stands where the part "Process Steps" is expected. → Write \`## Process Steps\`.",
    ]
  `);
});
