import { blankKey, blanksIn, consistsOfBlanks } from '../blank.ts';
import { checkPublished } from '../checked-sops.ts';
import type { ContentDraft, SopDraft } from '../draft.ts';
import { columnOf, fieldsOf } from '../draft-parts.ts';
import type { Placed } from '../place.ts';
import type { ContentRule } from './rule.ts';

/**
 * A published SOP holds no blank of the template, and none in place of a time limit, a version
 * or a date. Blanks that all SOPs share and blanks of the SOP itself are for the reader, and stay.
 */
export const publishedSopsHaveNoPlaceholders: ContentRule = (content) => {
  const placeholders = placeholdersOf(content);
  return checkPublished(content, 'published-sops-have-no-placeholders', (sop) => {
    const values = new Set(valuesToWrite(sop).map(({ value }) => blankKey(value)));
    return sop.texts.flatMap(({ value, place }) =>
      blanksIn([value])
        .filter((name) => placeholders.has(blankKey(name)) || values.has(blankKey(`[${name}]`)))
        .map((name) => ({
          place,
          message: `\`[${name}]\` is a placeholder, and the SOP is published.`,
          fix: 'Write what belongs there, or `status: draft` while it is open.',
        })),
    );
  });
};

function placeholdersOf({ template, curriculum }: ContentDraft): Set<string> {
  const shared = (curriculum.data?.blanks ?? []).map(({ name }) => blankKey(name));
  const names = blanksIn((template?.texts ?? []).map(({ value }) => value));
  return new Set(names.map(blankKey).filter((key) => !shared.includes(key)));
}

/** Fields that have to hold a value and hold a blank. */
function valuesToWrite(sop: SopDraft): Placed<string>[] {
  const limits = fieldsOf(sop, 'Time Limit').map(({ text, place }) => ({ value: text, place }));
  const versions = columnOf(sop, 'Revision History', 'Version');
  const dates = columnOf(sop, 'Revision History', 'Date');
  return [...limits, ...versions, ...dates].filter(({ value }) => consistsOfBlanks(value));
}
