import type { ContentDraft } from '../draft.ts';
import type { Issue } from '../issue.ts';
import { placeOfPath } from '../place.ts';
import { sopSlug } from '../slug.ts';
import type { ContentRule } from './rule.ts';

const rule = 'paths-are-unique';

/** Every address belongs to one SOP: one file, and no planned title that is written already. */
export const pathsAreUnique: ContentRule = (content) => [
  ...twinFiles(content),
  ...plannedTwins(content),
];

function twinFiles({ sops }: ContentDraft): Issue[] {
  return sops.flatMap(({ id, file }, index) => {
    const other = sops.slice(0, index).find((sop) => sop.id === id);
    if (!other) return [];
    const message = `The address "${id}" also belongs to ${other.file}.`;
    return [{ file, line: 1, column: 1, rule, message, fix: 'Keep one of the two files.' }];
  });
}

function plannedTwins({ sections, sops }: ContentDraft): Issue[] {
  return sections.flatMap(({ id, file, data, keyPlaces }) => {
    const planned = (data?.planned ?? []).map(({ title }) => ({ title, slug: sopSlug(title) }));
    return planned.flatMap(({ title, slug }, index) => {
      const written = sops.find((sop) => sop.id === `${id}/${slug}`);
      const twin = planned.findIndex((one) => one.slug === slug) < index;
      if (!written && !twin) return [];
      return [
        {
          file,
          ...placeOfPath(['planned', index], keyPlaces),
          rule,
          message: written
            ? `"${title}" is planned, and ${written.file} is written.`
            : `"${title}" is planned twice.`,
          fix: written
            ? `Move it from \`planned\` to \`sops\` as \`${slug}\`.`
            : 'Remove one of them.',
        },
      ];
    });
  });
}
