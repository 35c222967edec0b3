import type { FieldName, PartName, TablePart } from '../../model/anatomy.ts';
import { blankKey } from '../../model/blank.ts';

/** What stands in a template where an author writes, for each thing that a page may lack. */
export const placeholders = {
  who: '[Role/Name]',
  tools: ['[Tool 1]', '[Tool 2]', '[Tool 3]'],
  stepTitle: '[Continue]',
  checkpoints: [1, 2, 3].map((n) => `Checkpoint ${n}: [Verification step]`),
  escalation: '[Issue type] → [Handler] → [Resolution time]',
} as const;

/** Text for a part without any. */
export const partPlaceholders = {
  Purpose: '[What is true once the procedure is done]',
  Scope: '[What this SOP covers and what it does not]',
} as const satisfies Partial<Record<PartName, string>>;

/** Text for a field without any. */
export const fieldPlaceholders: Record<FieldName, string> = {
  Action: '[Specific action]',
  Standard: '[Measurable criteria]',
  'Time Limit': '[Maximum time]',
  Documentation: '[Record requirements]',
};

/** Cells for a table without any, and for an empty cell of a column. */
export const rowPlaceholders: Record<TablePart, readonly string[]> = {
  'Common Errors and Prevention': ['[Error 1]', '[Prevention]', '[Detection]', '[Correction]'],
  'Performance Metrics': ['[Metric 1]', '[Target]', '[Frequency]', '[Owner]'],
  'Revision History': ['1.0', '[Date]', '[Author]', 'Initial release'],
};

const templateBlanks = [
  'Role/Name',
  'Trigger Event',
  'Next Action',
  'Continue',
  'Completion',
  'Specific action with no ambiguity',
  'Specific action',
  'Final action',
  'Measurable criteria for completion',
  'Measurable criteria',
  'Maximum time allowed',
  'Maximum time',
  'What to record and where',
  'Record requirements',
  'Final record requirements',
  'Verification step',
  'Prevention',
  'Detection',
  'Correction',
  'Issue type',
  'Handler',
  'Resolution time',
  'Target',
  'Frequency',
  'Owner',
  'Date',
  'Author',
  'What is true once the procedure is done',
  'What this SOP covers and what it does not',
].map(blankKey);

/** Whether a blank is the template’s own: then the SOP is not written yet. */
export function isTemplateBlank(name: string): boolean {
  const key = blankKey(name);
  return templateBlanks.includes(key) || /^(?:tool|error|metric) \d+$/u.test(key);
}
