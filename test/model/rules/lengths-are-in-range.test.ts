import { expect, test } from 'vitest';
import { buildSop } from '../../../src/load/build-sop.ts';
import { checkContent } from '../../../src/model/check-content.ts';
import { rubricDraft, rubricIssues } from '../../support/rubric-content.ts';
import { spoken } from '../../support/sop-source.ts';

test('finds nothing in an SOP that meets the rubric', async () => {
  expect(await rubricIssues()).toEqual([]);
});

test('names a body that is too long, and by how much', async () => {
  const issues = await rubricIssues(['- Drop kit\n', `- Drop kit ${'reagent '.repeat(200)}\n`]);
  expect(issues).toMatchInlineSnapshot(`
    [
      "18:1 lengths-are-in-range: The body has 472 words, and an SOP has 200 to 300. → Cut 172 or more: what would not change what anybody does.",
    ]
  `);
});

test('names a body that is too short, and by how much', async () => {
  expect(await issuesWithin(500, 900)).toMatchInlineSnapshot(`
    [
      "18:1 lengths-are-in-range: The body has 272 words, and an SOP has 500 to 900. → Write 228 or more: a script, a form or a worked example that the work needs.",
    ]
  `);
});

test('counts the words that the page counts, and takes both limits', async () => {
  const { sops } = await rubricDraft();
  const sop = sops.find(({ slug }) => slug === 'water-testing');
  const words = (sop && buildSop(sop, 200)?.words) ?? 0;
  expect(await issuesWithin(words, words)).toEqual([]);
  expect(await issuesWithin(words + 1, words + 1)).toHaveLength(1);
  expect(await issuesWithin(words - 1, words - 1)).toHaveLength(1);
});

test('leaves a draft alone', async () => {
  const issues = await rubricIssues(
    ['- Drop kit\n', `- Drop kit ${'reagent '.repeat(200)}\n`],
    ['status: published', 'status: draft'],
  );
  expect(issues).toEqual([]);
});

async function issuesWithin(least: number, most: number): Promise<string[]> {
  const limits = `{ least: ${least}, most: ${most} }`;
  return spoken(checkContent(await rubricDraft([], [['{ least: 200, most: 300 }', limits]])));
}
