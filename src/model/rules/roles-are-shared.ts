import { checkPublished } from '../checked-sops.ts';
import type { SopDraft } from '../draft.ts';
import { columnOf, dutiesOf } from '../draft-parts.ts';
import { beginsWithName, nearestLeadingName } from '../leading-name.ts';
import { placeOfPath, type Placed } from '../place.ts';
import type { ContentRule } from './rule.ts';

/** Who approves, answers for or measures a published SOP is a role of `curriculum.yaml`, or a blank. */
export const rolesAreShared: ContentRule = (content) => {
  const { file, data } = content.curriculum;
  const roles = data?.roles.map(({ name }) => name);
  if (!roles) return [];
  return checkPublished(content, 'roles-are-shared', (sop) =>
    namedIn(sop)
      .filter(({ value }) => !value.startsWith('[') && !beginsWithName(value, roles))
      .map(({ value, place }) => ({
        place,
        message: `"${value}" does not begin with a role of ${file}.`,
        fix: fixOf(value, roles),
      })),
  );
};

function namedIn(sop: SopDraft): Placed<string>[] {
  const approver = sop.frontmatter
    ? [{ value: sop.frontmatter.approvedBy, place: placeOfPath(['approvedBy'], sop.keyPlaces) }]
    : [];
  return [...approver, ...dutiesOf(sop), ...columnOf(sop, 'Performance Metrics', 'Owner')];
}

function fixOf(text: string, roles: readonly string[]): string {
  const near = nearestLeadingName(text, roles);
  return near
    ? `Write \`${near}\`.`
    : `Begin with one of: ${roles.join(', ')}; or add the role to \`roles\` there.`;
}
