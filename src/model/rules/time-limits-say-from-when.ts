import { checkByRubric } from '../checked-sops.ts';
import { fieldsOf } from '../draft-parts.ts';
import { splitDuration } from '../duration.ts';
import type { ContentRule } from './rule.ts';

/** Words that an event or an hour of the clock follows, from which or until which time runs. */
const startWords =
  /\b(?:from|of|after|before|by|on|once|within|at|until|in the same|directly|begun|each|every|per|when|while|during|since|upon)\b/iu;

/** Behind the first duration of a time limit, a published SOP says from when or by when it counts. */
export const timeLimitsSayFromWhen: ContentRule = (content) =>
  checkByRubric(content, 'time-limits-say-from-when', (sop) =>
    fieldsOf(sop, 'Time Limit').flatMap(({ text, place }) => {
      const limit = splitDuration(text);
      // Without a number and a unit there is a rule that says so first.
      if (!limit || startWords.test(limit.rest)) return [];
      return [
        {
          place,
          message: `The time limit "${text}" does not say from when it counts.`,
          fix: 'Write the event behind the time: `10 minutes from parking`, `within 4 business hours of receipt`.',
        },
      ];
    }),
  );
