import { expect, test } from 'vitest';
import type { ContentDraft, SopDraft } from '../../../src/model/draft.ts';
import { sentencesAreNotRepeated } from '../../../src/model/rules/sentences-are-not-repeated.ts';
import { rubricDraft } from '../../support/rubric-content.ts';
import { spoken, type Change } from '../../support/sop-source.ts';

const sentence = 'Nobody touches the pump while the lid is open.';

test('names a sentence that stands in more SOPs than may share it, with up to three others', async () => {
  const content = await contentOf([sentence, sentence, sentence, sentence, sentence]);
  const issues = sentencesAreNotRepeated(content);
  expect(issues.map(({ file }) => file)).toEqual(content.sops.map(({ file }) => file));
  expect(spoken(issues.slice(0, 1))).toMatchInlineSnapshot(`
    [
      "2:1 sentences-are-not-repeated: "Nobody touches the pump while the lid is open." stands in 5 SOPs, and may stand in 1. It is also in content/water/1.md, content/water/2.md, content/water/3.md and 1 more. → Say what is true of this work alone, leave it out, or add it to \`sharedSentences\` in content/curriculum.yaml if every SOP may say it.",
    ]
  `);
});

test('takes one that stands in as many as may share it, however often in each', async () => {
  const twice: Change = ['mostRepeats: 1', 'mostRepeats: 2'];
  const content = await contentOf([`${sentence} ${sentence}`, sentence, 'Another.'], [twice]);
  expect(sentencesAreNotRepeated(content)).toEqual([]);
});

test('compares letters and digits, without the label of a field', async () => {
  const content = await contentOf([
    'Standard: He said: “Photo 3 shows the pump’s lid.” Then more.',
    "he SAID photo 3 shows the pump's lid",
  ]);
  expect(sentencesAreNotRepeated(content)).toHaveLength(2);
});

test('takes sentences of five words, of other digits, and headings of pause points', async () => {
  const five = 'Nobody ever touches the pump.';
  expect(sentencesAreNotRepeated(await contentOf([five, five]))).toEqual([]);
  const other = ['Photo 3 shows the whole floor.', 'Photo 4 shows the whole floor.'];
  expect(sentencesAreNotRepeated(await contentOf(other))).toEqual([]);
  const { sops, ...content } = await contentOf([sentence, sentence]);
  const headed = sops.map((sop) => ({
    ...sop,
    pausePoints: [{ place: { line: 2, column: 1 }, heading: sentence, items: [] }],
  }));
  expect(sentencesAreNotRepeated({ ...content, sops: headed })).toEqual([]);
});

test('takes the sentences that all may share, and the line of law', async () => {
  const shared: Change = [
    'sharedSentences: []',
    `sharedSentences: ["${sentence} Nor the lid itself, with wet hands."]`,
  ];
  const text = `Law checked on [Date], in [State], by the company’s [Attorney]. ${sentence}`;
  expect(sentencesAreNotRepeated(await contentOf([text, text], [shared]))).toEqual([]);
});

test('does not count drafts', async () => {
  const { sops, ...content } = await contentOf([sentence, sentence]);
  const [first, second] = sops;
  if (!first || !second?.frontmatter) throw new Error('There are no two SOPs.');
  const draft = { ...second, frontmatter: { ...second.frontmatter, status: 'draft' as const } };
  expect(sentencesAreNotRepeated({ ...content, sops: [first, draft] })).toEqual([]);
});

test('reads 600 SOPs of 1,400 words in well under a second of computing', async () => {
  const texts = Array.from({ length: 600 }, (_, sop) =>
    Array.from({ length: 140 }, (__, n) => `${`word${n * 601 + sop} `.repeat(9)}${sop % 9}.`).join(
      ' ',
    ),
  );
  const content = await contentOf(texts);
  const start = process.cpuUsage();
  expect(sentencesAreNotRepeated(content)).toEqual([]);
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(1);
});

/** The rubric’s content with one SOP for each text, which is all that it says. */
async function contentOf(
  texts: readonly string[],
  settings: readonly Change[] = [],
): Promise<ContentDraft> {
  const content = await rubricDraft([], settings);
  const sop = content.sops.find(({ slug }) => slug === 'water-testing');
  if (!sop) throw new Error('The content has no water-testing.');
  const sops = texts.map((value, index): SopDraft => ({
    ...sop,
    id: `water/${index}`,
    file: `content/water/${index}.md`,
    pausePoints: [],
    texts: [{ value, place: { line: 2, column: 1 } }],
  }));
  return { ...content, sops };
}
