import type { SopDraft } from '../draft.ts';
import { columnOf, filledLines, partOf } from '../draft-parts.ts';
import { splitLabel } from '../lines.ts';
import { nearest } from '../nearest.ts';
import { placeOfPath, type Placed } from '../place.ts';
import type { ContentRule } from './rule.ts';

/** Who approves, answers for or measures a published SOP is a role of `curriculum.yaml`, or a blank. */
export const rolesAreShared: ContentRule = ({ curriculum, sops }) => {
  const roles = curriculum.data?.roles.map(({ name }) => name);
  if (!roles) return [];
  return sops
    .filter(({ frontmatter }) => frontmatter?.status === 'published')
    .flatMap((sop) =>
      namedIn(sop)
        .filter(({ value }) => !value.startsWith('[') && !beginsWithRole(value, roles))
        .map(({ value, place }) => ({
          file: sop.file,
          ...place,
          rule: 'roles-are-shared',
          message: `"${value}" does not begin with a role of ${curriculum.file}.`,
          fix: fixOf(value, roles),
        })),
    );
};

function namedIn(sop: SopDraft): Placed<string>[] {
  const approver = sop.frontmatter
    ? [{ value: sop.frontmatter.approvedBy, place: placeOfPath(['approvedBy'], sop.keyPlaces) }]
    : [];
  const part = partOf(sop, 'Responsibility');
  const duties = (part ? filledLines(part) : []).flatMap(({ value, place }) => {
    const who = splitLabel(value)?.value;
    return who ? [{ value: who, place }] : [];
  });
  return [...approver, ...duties, ...columnOf(sop, 'Performance Metrics', 'Owner')];
}

/** “Company Owner (above one fee)” begins with the role “Company Owner”, “Company Owners” does not. */
function beginsWithRole(text: string, roles: readonly string[]): boolean {
  return roles.some(
    (role) => text.startsWith(role) && !/^[\p{L}\p{N}-]/u.test(text.slice(role.length)),
  );
}

function fixOf(text: string, roles: readonly string[]): string {
  const words = text.split(/[\s,;(]+/u);
  const near = [3, 2, 1]
    .map((count) => nearest(words.slice(0, count).join(' '), roles))
    .find((role) => role !== undefined);
  return near
    ? `Write \`${near}\`.`
    : `Begin with one of: ${roles.join(', ')}; or add the role to \`roles\` there.`;
}
