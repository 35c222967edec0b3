import { checkPublished } from '../checked-sops.ts';
import { placeOfPath } from '../place.ts';
import type { ContentRule } from './rule.ts';

/** A published SOP that needs a reading for danger tells a danger to whoever follows it. */
export const reviewedDangersAreTold: ContentRule = (content) =>
  checkPublished(content, 'reviewed-dangers-are-told', ({ frontmatter, keyPlaces }) => {
    const { reviews = [], hazards = [] } = frontmatter ?? {};
    const index = reviews.findIndex(({ kind }) => kind !== 'legal');
    const kind = reviews[index]?.kind;
    if (!kind || hazards.length > 0) return [];
    return [
      {
        place: placeOfPath(['reviews', index], keyPlaces),
        message: `The SOP has a review of kind \`${kind}\`, and no hazard.`,
        fix: 'Write under `hazards` which step can hurt whom, and how; or remove the review if none can.',
      },
    ];
  });
