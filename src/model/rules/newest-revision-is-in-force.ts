import { checkPublished } from '../checked-sops.ts';
import { columnOf } from '../draft-parts.ts';
import { isCalendarDay } from '../frontmatter.ts';
import type { ContentRule } from './rule.ts';

/** The newest revision of a published SOP is not dated after today: readers follow it now. */
export const newestRevisionIsInForce: ContentRule = (content) =>
  checkPublished(content, 'newest-revision-is-in-force', (sop) => {
    const newest = columnOf(sop, 'Revision History', 'Date').at(-1);
    if (!newest || !isCalendarDay(newest.value) || newest.value <= content.today) return [];
    return [
      {
        place: newest.place,
        message: `The newest revision is dated ${newest.value}, and today is ${content.today}.`,
        fix: 'Write the day it takes effect once that day has come, or `status: draft` until then.',
      },
    ];
  });
