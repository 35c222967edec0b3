import { expect, test } from 'vitest';
import { indexNames } from '../../src/model/named-sops.ts';
import { stepMentions } from '../../src/model/step-mentions.ts';
import { sopDraft } from '../support/sop-source.ts';

const own = sopDraft();
const other = { ...own, id: 'water/other', file: 'other' };
const names = indexNames([
  ['Water Testing SOP', own],
  ['Filter Care SOP', other],
  ['WAT-05', other],
  ['Planned SOP', undefined],
]);

/** What is understood: whose steps, which, and as which words. */
const read = (sentence: string) =>
  stepMentions(sentence, own, [names]).map(
    ({ text, numbers, sop, several }) =>
      `${sop === own ? 'own' : sop.file} ${numbers.join()}${several ? ' several' : ''}: ${text}`,
  );

test.each([
  ['Do Step 4 of WAT-05.', ['other 4: Step 4 of WAT-05']],
  [
    'Do Steps 1 to 3 of the Filter Care SOP.',
    ['other 1,2,3 several: Steps 1 to 3 of the Filter Care SOP'],
  ],
  ['Do Steps 1–3, then Step 5 of WAT-05.', ['other 5: Step 5 of WAT-05']],
  ['As in WAT-05, Step 1.', ['other 1: WAT-05, Step 1']],
  [
    'Clean it (Filter Care SOP), Steps 2 and 4.',
    ['other 2,4 several: Filter Care SOP), Steps 2 and 4'],
  ],
  ['Clean it (WAT-05, Step 1).', ['other 1: WAT-05, Step 1']],
  ['Step 2 of the Water Testing SOP first.', ['own 2: Step 2 of the Water Testing SOP']],
])('knows whose steps “%s” means', (sentence, expected) => {
  expect(read(sentence)).toEqual(expected);
});

test.each([
  ['After Step 2, 15 minutes later.', ['own 2: Step 2']],
  ['In Steps 1, 2 and 4 the lid is on.', ['own 1,2,4 several: Steps 1, 2 and 4']],
  ['Within Steps 1 and 2, 15 minutes.', ['own 1,2 several: Steps 1 and 2']],
  ['The Step 2 table of this month.', ['own 2: Step 2']],
  ['By Step 9 of this SOP, not WAT-05.', ['own 9: Step 9']],
])('takes “%s” for its own', (sentence, expected) => {
  expect(read(sentence)).toEqual(expected);
});

test.each([
  'Do the Filter Care SOP instead of Step 9.',
  'Step 9 of the label.',
  'Step 9 of the Planned SOP.',
  'Step 9 of the Unknown SOP.',
  'By RTE-07, Step 9.',
  'Keep one step 9 feet away, and Step 2.5 ppm down.',
])('leaves “%s” alone', (sentence) => {
  expect(read(sentence)).toEqual([]);
});
