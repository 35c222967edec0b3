import type { PartName } from '../anatomy.ts';
import { partOf } from '../draft-parts.ts';
import type { SopRule } from './rule.ts';

/** What to write in the parts that no other rule looks into, should they be empty. */
const whatToWrite: Partial<Record<PartName, string>> = {
  Purpose: 'Say in a sentence or two what is true once the procedure is done.',
  Scope: 'Say where the procedure applies, and where it does not.',
  'Process Steps': 'Write the steps, each as `### Step 1: …` with its four fields.',
};

/** Purpose and Scope say something, and Process Steps has a step. */
export const partsAreFilled: SopRule = (sop) =>
  Object.entries(whatToWrite).flatMap(([key, fix]) => {
    const name = key as PartName; // The keys of `whatToWrite` are part names.
    const part = partOf(sop, name);
    const filled = name === 'Process Steps' ? sop.steps.length > 0 : part?.text !== '';
    if (!part || filled) return [];
    const lack = name === 'Process Steps' ? 'has no step' : 'is empty';
    const message = `The part "${name}" ${lack}.`;
    return [{ file: sop.file, ...part.place, rule: 'parts-are-filled', message, fix }];
  });
