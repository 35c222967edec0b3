import type { PausePointDraft } from '../draft.ts';
import { parsePauseHeading } from '../lines.ts';
import { partOf } from '../draft-parts.ts';
import type { SopRule } from './rule.ts';

const forms =
  '`(READ-DO, before Step 5)`, `(DO-CONFIRM, after Step 8)` or `(DO-CONFIRM, on its own day)`';

/** A pause point that says its place in the work says it in a known form, of a step that the SOP has. */
export const pausePointsNameAStep: SopRule = (sop) => {
  const count = sop.steps.length;
  return sop.pausePoints.flatMap((point) => {
    const fault = unreadable(point) ?? (partOf(sop, 'Process Steps') && missing(point, count));
    if (!fault) return [];
    return [{ file: sop.file, ...point.place, rule: 'pause-points-name-a-step', ...fault }];
  });
};

interface Fault {
  message: string;
  fix: string;
}

/** Brackets that begin like a place and say none that is known. */
function unreadable({ heading }: PausePointDraft): Fault | undefined {
  const brackets = /\(\s*(?:READ-DO|DO-CONFIRM)\b[^)]*\)?\s*$/iu.exec(heading)?.[0];
  if (!brackets || parsePauseHeading(heading).title !== heading.trim()) return undefined;
  return {
    message: `"${brackets.trim()}" does not say in a known form where the pause point belongs.`,
    fix: `Write ${forms}, or the method alone.`,
  };
}

/** A step that the SOP has not; without steps, that they are missing is the one thing to say. */
function missing({ heading }: PausePointDraft, count: number): Fault | undefined {
  const { title, when } = parsePauseHeading(heading);
  if (count === 0 || !when || when.at === 'own-day') return undefined;
  if (when.step >= 1 && when.step <= count) return undefined;
  return {
    message: `The pause point "${title}" names step ${when.step}, and the SOP has ${count} step${count === 1 ? '' : 's'}.`,
    fix: `Write the number of the step ${when.at} which it comes, 1 to ${count}.`,
  };
}
