import type { ContentDraft } from '../../src/model/draft.ts';
import { checkContent } from '../../src/model/check-content.ts';
import { contentDraft } from './content-source.ts';
import { spoken, type Change } from './sop-source.ts';

const sop = 'water/water-testing.md';

const rubric = `rubric:
  words: { least: 200, most: 300 }
  vagueWords: [properly, as needed, and/or, soon]
  lawLine: Law checked on [Date], in [State], by the company's [Attorney].
  sharedSentences: []
  mostRepeats: 1
`;

/** What makes the valid SOP of the small curriculum one that meets this rubric. */
const met: readonly Change[] = [
  ['Action: Rinse the bottle', 'Action: Route Technician rinses the bottle'],
  ['and fill it below', 'and fills it below'],
  ['Action: Test chlorine', 'Action: Route Technician tests chlorine'],
  ['1 minute, right after arrival.', '1 minute, after arrival.'],
  [
    '- Level 2: Injury → Company Owner',
    '- Level 2: Two readings apart → Office Manager → 1 business day\n- Level 3: Injury, legal letter, refund → Company Owner',
  ],
  ['| Complete logs |', '| Complete logs (with every field ÷ visits) |'],
  ['| Incidents |', '| Incidents (count of entries) |'],
];

/**
 * The small curriculum with a rubric and one published SOP that meets it, after some changes to
 * that SOP and to `curriculum.yaml`. The other two are drafts.
 */
export function rubricDraft(
  changes: readonly Change[] = [],
  settings: readonly Change[] = [],
): Promise<ContentDraft> {
  return contentDraft({
    'curriculum.yaml': [['sections:\n', `${rubric}sections:\n`], ...settings],
    'water/monthly-balance.mdx': [['status: published', 'status: draft']],
    'office/complaint-response.md': [['status: published', 'status: draft']],
    [sop]: [...met, ...changes],
  });
}

/** Everything that the checks say about that content. */
export async function rubricIssues(...changes: Change[]): Promise<string[]> {
  return spoken(checkContent(await rubricDraft(changes)));
}
