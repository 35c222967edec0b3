import { expect, test } from 'vitest';
import { wordsCanBeMeasured } from '../../../src/model/rules/words-can-be-measured.ts';
import { rubricDraft, rubricIssues } from '../../support/rubric-content.ts';
import type { Change } from '../../support/sop-source.ts';

test('finds nothing in an SOP that meets the rubric', async () => {
  expect(await rubricIssues()).toEqual([]);
});

test('names a vague word of a field, a checkpoint, an error, an escalation and a metric', async () => {
  const issues = await rubricIssues(
    ['Chlorine is read', 'Chlorine is Properly read'],
    ['Gate latched', 'Gate latched as needed'],
    ['keywords: [pH, chlorine]', 'moved: { gate-latched: gate-latched-as-needed }'],
    ['Replace and test again', 'Replace and/or test again'],
    ['Two readings apart →', 'Two readings apart soon →'],
    ['(with every field ÷ visits)', '(properly filled ÷ visits)'],
  );
  expect(issues).toMatchInlineSnapshot(`
    [
      "53:1 words-can-be-measured: Nobody can measure "Properly" in "Chlorine is Properly read to 0.2 ppm a drop.". → Write the number, the state or the words that decide, or leave it out.",
      "71:1 words-can-be-measured: Nobody can measure "as needed" in "Gate latched as needed". → Write the number, the state or the words that decide, or leave it out.",
      "77:55 words-can-be-measured: Nobody can measure "and/or" in "Replace and/or test again". → Write the number, the state or the words that decide, or leave it out.",
      "82:1 words-can-be-measured: Nobody can measure "soon" in "… Two readings apart soon → Office Manager → 1 busi…". → Write the number, the state or the words that decide, or leave it out.",
      "89:1 words-can-be-measured: Nobody can measure "properly" in "Complete logs (properly filled ÷ visits)". → Write the number, the state or the words that decide, or leave it out.",
    ]
  `);
});

test('names each word of a text once, and shows where it stands', async () => {
  const issues = await rubricIssues([
    'Taken 12 to 18 inches deep, away from any return.',
    'Taken 12 to 18 inches deep, away from any return, properly closed, soon, and properly labeled.',
  ]);
  expect(issues).toMatchInlineSnapshot(`
    [
      "43:1 words-can-be-measured: Nobody can measure "properly" in "…ay from any return, properly closed, soon, and pro…". → Write the number, the state or the words that decide, or leave it out.",
      "43:1 words-can-be-measured: Nobody can measure "soon" in "…n, properly closed, soon, and properly labeled.". → Write the number, the state or the words that decide, or leave it out.",
    ]
  `);
});

test('takes a vague word in quotation marks, in a longer word and elsewhere', async () => {
  const issues = await rubricIssues(
    [
      'Chlorine is read',
      'Chlorine is “properly” read, not improperly, on the soon-to-be closed pool, said as "soon", and read',
    ],
    ['Every pool on every visit.', 'Every pool on every visit, as needed.'],
  );
  expect(issues).toEqual([]);
});

test('has nothing to say without a vague word', async () => {
  const none: Change = ['[properly, as needed, and/or, soon]', '[]'];
  const content = await rubricDraft([['Gate latched', 'Gate latched soon']], [none]);
  expect(wordsCanBeMeasured(content)).toEqual([]);
});

test('leaves a draft alone', async () => {
  const issues = await rubricIssues(
    ['Gate latched', 'Gate latched soon'],
    ['keywords: [pH, chlorine]', 'moved: { gate-latched: gate-latched-soon }'],
    ['status: published', 'status: draft'],
  );
  expect(issues).toEqual([]);
});
