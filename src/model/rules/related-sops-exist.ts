import { nearest } from '../nearest.ts';
import { placeOfPath } from '../place.ts';
import type { ContentRule } from './rule.ts';

/** Every id under `related` names an SOP that has a file. */
export const relatedSopsExist: ContentRule = ({ sops }) => {
  const ids = sops.map(({ id }) => id);
  return sops.flatMap(({ file, frontmatter, keyPlaces }) =>
    (frontmatter?.related ?? []).flatMap((id, index) => {
      if (ids.includes(id)) return [];
      const near = nearest(id, ids);
      return [
        {
          file,
          ...placeOfPath(['related', index], keyPlaces),
          rule: 'related-sops-exist',
          message: `\`related\` names "${id}", and there is no such SOP.`,
          fix: near ? `Write \`${near}\`, or remove it.` : 'Correct the id or remove it.',
        },
      ];
    }),
  );
};
