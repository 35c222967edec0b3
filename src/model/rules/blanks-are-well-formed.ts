import { bracketFault } from '../blank.ts';
import type { SopDraft } from '../draft.ts';
import type { Placed } from '../place.ts';
import { shownAround } from '../shown.ts';
import type { SopRule } from './rule.ts';

/** Square brackets come in pairs, hold a name and no other bracket: they make blanks. */
export const blanksAreWellFormed: SopRule = (sop) =>
  sop.texts.flatMap((text) => {
    const fault = bracketFault(withoutBoxes(text, sop));
    if (!fault) return [];
    return [
      {
        file: sop.file,
        ...text.place,
        rule: 'blanks-are-well-formed',
        message: `In "${shownAround(text.value, text.value.search(/[[\]]/u))}" ${fault}.`,
        fix: 'Write a blank as `[Business name]`; write round brackets for anything else.',
      },
    ];
  });

/** Boxes of a checklist that is no list are the job of `checkpoints-are-task-items`. */
function withoutBoxes({ value, place }: Placed<string>, { parts }: SopDraft): string {
  const part = parts.findLast((one) => one.place.line <= place.line);
  const isChecklist = part?.name === 'Quality Control Checkpoints';
  return isChecklist ? value.replace(/\[[ xX]?\](?=\s|$)/gu, '') : value;
}
