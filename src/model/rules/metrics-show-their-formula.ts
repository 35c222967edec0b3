import { checkByRubric } from '../checked-sops.ts';
import { columnOf } from '../draft-parts.ts';
import type { ContentRule } from './rule.ts';

/** Brackets that hold a sign of arithmetic, or a word that says what is added up. */
const formula = /\(.*(?:[÷×−]|\b(?:minus|count|sum|total|minutes|hours|days)\b).*\)/iu;

/** The name of every metric of a published SOP says in brackets how it is calculated. */
export const metricsShowTheirFormula: ContentRule = (content) =>
  checkByRubric(content, 'metrics-show-their-formula', (sop) =>
    columnOf(sop, 'Performance Metrics', 'Metric')
      .filter(({ value }) => !formula.test(value))
      .map(({ value, place }) => ({
        place,
        message: `The metric "${value}" does not show how it is calculated.`,
        fix: 'Write the formula in brackets behind the name: `(on time ÷ all)`, `(count of complaints)`.',
      })),
  );
