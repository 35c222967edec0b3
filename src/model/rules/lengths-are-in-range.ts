import { checkByRubric } from '../checked-sops.ts';
import { wordsIn } from '../draft-parts.ts';
import type { ContentRule } from './rule.ts';

/** The body of a published SOP has as many words as the rubric asks for, counted as its page does. */
export const lengthsAreInRange: ContentRule = (content) =>
  checkByRubric(content, 'lengths-are-in-range', (sop, { words: { least, most } }) => {
    const words = wordsIn(sop);
    if (words >= least && words <= most) return [];
    const fix =
      words > most
        ? `Cut ${words - most} or more: what would not change what anybody does.`
        : `Write ${least - words} or more: a script, a form or a worked example that the work needs.`;
    const message = `The body has ${words} words, and an SOP has ${least} to ${most}.`;
    return [{ place: sop.bodyPlace, message, fix }];
  });
