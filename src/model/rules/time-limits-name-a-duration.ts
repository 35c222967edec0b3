import { consistsOfBlanks } from '../blank.ts';
import { fieldsOf } from '../draft-parts.ts';
import { parseDuration } from '../duration.ts';
import type { SopRule } from './rule.ts';

/** Every time limit holds a number and a unit; the first one is counted as working time. */
export const timeLimitsNameADuration: SopRule = (sop) =>
  fieldsOf(sop, 'Time Limit')
    .filter(({ text }) => !consistsOfBlanks(text) && !parseDuration(text))
    .map(({ text, place }) => ({
      file: sop.file,
      ...place,
      rule: 'time-limits-name-a-duration',
      message: `The time limit "${text}" names no number with a unit.`,
      fix: 'Begin with the working time, such as `10 minutes, within 4 business hours`.',
    }));
