/** The rules of the authors’ rubric: `sixteen-faults.test.ts` breaks each, and `forty-faults` none. */
export const laterRules = [
  'actions-begin-with-a-role',
  'approval-has-a-limit',
  'borrowed-steps-fit',
  'checkpoints-fit-a-line',
  'documentation-names-records',
  'escalation-levels-differ',
  'legal-sops-say-when-law-was-checked',
  'lengths-are-in-range',
  'links-are-related',
  'metrics-show-their-formula',
  'named-sops-are-linked',
  'related-goes-both-ways',
  'reviewed-dangers-are-told',
  'sentences-are-not-repeated',
  'time-limits-say-from-when',
  'words-can-be-measured',
];
