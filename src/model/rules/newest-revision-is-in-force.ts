import { columnOf } from '../draft-parts.ts';
import { isCalendarDay } from '../frontmatter.ts';
import type { ContentRule } from './rule.ts';

/** The newest revision of a published SOP is not dated after today: readers follow it now. */
export const newestRevisionIsInForce: ContentRule = ({ sops, today }) =>
  sops
    .filter(({ frontmatter }) => frontmatter?.status === 'published')
    .flatMap((sop) => {
      const newest = columnOf(sop, 'Revision History', 'Date').at(-1);
      if (!newest || !isCalendarDay(newest.value) || newest.value <= today) return [];
      return [
        {
          file: sop.file,
          ...newest.place,
          rule: 'newest-revision-is-in-force',
          message: `The newest revision is dated ${newest.value}, and today is ${today}.`,
          fix: 'Write the day it takes effect once that day has come, or `status: draft` until then.',
        },
      ];
    });
