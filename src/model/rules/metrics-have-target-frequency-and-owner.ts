import { columnOf } from '../draft-parts.ts';
import type { SopRule } from './rule.ts';

/**
 * Every metric has a target that can be met or missed: it holds a digit, or a blank for one.
 * That target, frequency and owner are there at all is the job of `table-cells-are-filled`.
 */
export const metricsHaveTargetFrequencyAndOwner: SopRule = (sop) =>
  columnOf(sop, 'Performance Metrics', 'Target')
    .filter(({ value }) => !/\d|\[.+\]/u.test(value))
    .map(({ value, place }) => ({
      file: sop.file,
      ...place,
      rule: 'metrics-have-target-frequency-and-owner',
      message: `The target "${value}" holds no number.`,
      fix: 'Write a number that is met or missed, such as `≥ 95%` or `0`, or a blank for one.',
    }));
