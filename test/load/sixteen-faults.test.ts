import { expect, test } from 'vitest';
import { checkContent } from '../../src/model/check-content.ts';
import type { SopDraft } from '../../src/model/draft.ts';
import { laterRules } from '../support/later-rules.ts';
import { rubricDraft } from '../support/rubric-content.ts';
import type { Change } from '../support/sop-source.ts';

/** A fault for each rule of the authors’ rubric. */
const faults: Change[] = [
  [
    'hazards:\n  - step: 2\n    kind: chemical\n    warning: Reagents burn skin and eyes.\n    stop: If reagent reaches the eyes, stop and rinse for 15 minutes.\n',
    'reviews: [{ kind: chemistry, status: pending }, { kind: legal, status: pending }]\n',
  ],
  ['[office/complaint-response, water/monthly-balance]', '[water/monthly-balance]'],
  [' (changes of a target)', ''],
  ['Route Technician rinses', 'Visitor rinses'],
  ['Taken 12 to 18 inches deep', 'Taken as Step 9 says, 12 to 18 inches deep'],
  ['1 minute, after arrival.', '1 minute.'],
  ['Chemical Log: sample time.', 'Note: sample time.'],
  ['Chlorine is read', 'Chlorine is properly read'],
  ['a drop.', 'a drop. Two readings within 10 ppm of each other.'],
  ['- [ ] Gate latched', `- [ ] Gate latched, ${'and latched again, '.repeat(4)}by hand`],
  [
    'keywords: [pH, chlorine]',
    'moved: { gate-latched: gate-latched-and-latched-again-and-latched }',
  ],
  ['Injury, legal letter, refund', 'Injury, refund'],
  [' (count of entries)', ''],
  ['- Drop kit\n', `- Drop kit, as in the Monthly Balance SOP ${'reagent '.repeat(40)}\n`],
];

const content = await rubricDraft(faults);
const sops = content.sops.map((sop) => (sop.slug === 'monthly-balance' ? inForce(sop) : sop));
const issues = checkContent({ ...content, sops });

test('finds each of the sixteen faults at its place, and nothing else', () => {
  const found = issues
    .filter(({ file }) => file.endsWith('water-testing.md'))
    .map(({ rule, line, column }) => `${line}:${column} ${rule}`);
  expect(found).toMatchInlineSnapshot(`
    [
      "8:11 reviewed-dangers-are-told",
      "9:1 related-goes-both-ways",
      "14:1 lengths-are-in-range",
      "20:52 links-are-related",
      "26:1 approval-has-a-limit",
      "30:3 named-sops-are-linked",
      "33:1 legal-sops-say-when-law-was-checked",
      "37:1 actions-begin-with-a-role",
      "39:1 borrowed-steps-fit",
      "41:1 time-limits-say-from-when",
      "43:1 documentation-names-records",
      "49:1 sentences-are-not-repeated",
      "49:1 words-can-be-measured",
      "67:1 checkpoints-fit-a-line",
      "79:1 escalation-levels-differ",
      "86:1 metrics-show-their-formula",
    ]
  `);
});

test('has a fault for every rule of the rubric', () => {
  const broken = new Set(issues.map(({ rule }) => rule));
  expect([...broken].sort()).toEqual(laterRules);
});

/** The other SOP published, so that there is one to link to and to repeat; it has faults of its own. */
function inForce(sop: SopDraft): SopDraft {
  if (!sop.frontmatter) throw new Error(`${sop.file} has no frontmatter.`);
  return { ...sop, frontmatter: { ...sop.frontmatter, status: 'published' } };
}
