import { checkByRubric } from '../checked-sops.ts';
import { paragraphsOf, partOf } from '../draft-parts.ts';
import { straightQuotes } from '../sentences.ts';
import type { ContentRule } from './rule.ts';

/** A published SOP that a lawyer has to read has the rubric’s line of law as a paragraph of its own. */
export const legalSopsSayWhenLawWasChecked: ContentRule = (content) =>
  checkByRubric(content, 'legal-sops-say-when-law-was-checked', (sop, { lawLine }) => {
    const isLegal = sop.frontmatter?.reviews.some(({ kind }) => kind === 'legal');
    const line = straightQuotes(lawLine);
    const isSaid = paragraphsOf(sop).some(({ value }) => straightQuotes(value) === line);
    if (!isLegal || isSaid) return [];
    return [
      {
        place: partOf(sop, 'Process Steps')?.place ?? sop.bodyPlace,
        message: 'The SOP has a review of kind `legal`, and does not say when its law was checked.',
        fix: `Write \`${lawLine}\` as a paragraph under \`## Process Steps\`.`,
      },
    ];
  });
