import { consistsOfBlanks } from '../blank.ts';
import { parseDuration } from '../duration.ts';
import type { SopRule } from './rule.ts';

/** Every time limit holds a number and a unit; the first one is counted as working time. */
export const timeLimitsNameADuration: SopRule = ({ file, steps }) =>
  steps.flatMap(({ fields }) =>
    fields
      .filter(({ name, text }) => name === 'Time Limit' && text !== '' && !consistsOfBlanks(text))
      .filter(({ text }) => !parseDuration(text))
      .map(({ text, place }) => ({
        file,
        ...place,
        rule: 'time-limits-name-a-duration',
        message: `The time limit "${text}" names no number with a unit.`,
        fix: 'Begin with the working time, such as `10 minutes, within 4 business hours`.',
      })),
  );
