import { expect, test } from 'vitest';
import { sopIssues } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names an id that no words make', () => {
  expect(
    sopIssues([
      'keywords: [pH, chlorine]',
      'moved:\n  take-a-sample: take-the-sampl\n  old-item: quite-another-thing',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "16:3 moved-ids-exist: \`moved\` leads from "take-a-sample" to "take-the-sampl", and no step or checkpoint has that id. → Write \`take-a-sample: take-the-sample\`.",
      "17:3 moved-ids-exist: \`moved\` leads from "old-item" to "quite-another-thing", and no step or checkpoint has that id. → Write the id that the new words make.",
    ]
  `);
});

test('takes ids that the words of today make', () => {
  expect(
    sopIssues([
      'keywords: [pH, chlorine]',
      'moved:\n  take-a-sample: take-the-sample\n  gate-is-latched: gate-latched',
    ]),
  ).toEqual([]);
});

test('is silent where the parts with ids are missing', () => {
  const moved = 'moved: { take-a-sample: take-the-sample }';
  const changes = [
    ['keywords: [pH, chlorine]', moved],
    ['## Process Steps', '## Proces Steps'],
  ] as const;
  expect(sopIssues(...changes)).toMatchInlineSnapshot(`
    [
      "37:1 parts-stand-in-order: "Proces Steps" stands where the part "Process Steps" is expected. → Write \`## Process Steps\`.",
    ]
  `);
});
