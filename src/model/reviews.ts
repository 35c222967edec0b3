import type { Review } from './frontmatter.ts';

/** What each kind of review is called, who may make it, and the blanks for a company’s own. */
const kinds: Record<Review['kind'], { name: string; who: string; by: string; on: string }> = {
  chemistry: {
    name: 'Chemistry',
    who: 'a certified pool operator',
    by: 'Chemistry checked by',
    on: 'Chemistry check date',
  },
  electrical: {
    name: 'Electricity',
    who: 'a licensed electrician',
    by: 'Electricity checked by',
    on: 'Electricity check date',
  },
  safety: {
    name: 'Safety',
    who: 'a qualified safety adviser',
    by: 'Safety checked by',
    on: 'Safety check date',
  },
  // Shared by all SOPs, as they stand in the line about the law.
  legal: { name: 'Law', who: 'an attorney', by: 'Attorney', on: 'Law check date' },
};

/** An expert’s reading as pages and sheets tell it. Texts in brackets are blanks. */
export interface ReviewWords {
  /** “Chemistry: pending.” or “Chemistry: checked.” */
  state: string;
  /** Who has read it, or who has not. */
  told: string;
  /** Where a company writes who checked it for them; none where it is done. */
  toFill: string;
}

/** An expert’s reading in words. Nobody is named who is not in the SOP’s file. */
export function reviewWords(review: Review): ReviewWords {
  const { name, who, by, on } = kinds[review.kind];
  if (review.status === 'done')
    return { state: `${name}: checked.`, told: `By ${review.by}, on ${review.on}.`, toFill: '' };
  return {
    state: `${name}: pending.`,
    told: `The academy has no check by ${who} yet.`,
    toFill: `Checked for us by [${by}] on [${on}].`,
  };
}
