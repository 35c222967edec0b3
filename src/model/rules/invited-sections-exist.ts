import type { Issue } from '../issue.ts';
import { nearest } from '../nearest.ts';
import { placeOfPath } from '../place.ts';
import type { ContentRule } from './rule.ts';

/** Every section that `invitations.yaml` names is one of `curriculum.yaml`. */
export const invitedSectionsExist: ContentRule = ({ invitations, curriculum }) => {
  const known = curriculum.data?.sections;
  if (!known) return [];
  const { file, data, keyPlaces } = invitations;
  const issue = (id: string, path: PropertyKey[]): Issue[] => {
    if (known.includes(id)) return [];
    const near = nearest(id, known);
    const message = `"${id}" is no section of ${curriculum.file}.`;
    const fix = near ? `Write \`${near}\`.` : `Write one of: ${known.join(', ')}.`;
    const rule = 'invited-sections-exist';
    return [{ file, ...placeOfPath(path, keyPlaces), rule, message, fix }];
  };
  const invited = data.invitations.flatMap(({ sections }, index) =>
    sections === 'all'
      ? []
      : sections.flatMap((id, at) => issue(id, ['invitations', index, 'sections', at])),
  );
  return [...invited, ...Object.keys(data.epochs).flatMap((id) => issue(id, ['epochs', id]))];
};
