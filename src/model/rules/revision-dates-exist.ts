import { consistsOfBlanks } from '../blank.ts';
import { columnOf } from '../draft-parts.ts';
import { isCalendarDay } from '../frontmatter.ts';
import type { SopRule } from './rule.ts';

/** Every date of the revision history is a day of the calendar, written YYYY-MM-DD. */
export const revisionDatesExist: SopRule = (sop) =>
  columnOf(sop, 'Revision History', 'Date')
    .filter(({ value }) => !isCalendarDay(value) && !consistsOfBlanks(value))
    .map(({ value, place }) => ({
      file: sop.file,
      ...place,
      rule: 'revision-dates-exist',
      message: `"${value}" is not a day of the calendar.`,
      fix: 'Write the day as YYYY-MM-DD, such as `2026-11-30`.',
    }));
