import { nearest } from '../nearest.ts';
import { placeOfPath } from '../place.ts';
import { sopSlug } from '../slug.ts';
import type { ContentRule } from './rule.ts';

/** `free` of a section is one of its `sops`, or the address that a planned title will have. */
export const freeNamesAnSop: ContentRule = ({ sections }) =>
  sections.flatMap(({ file, data, keyPlaces }) => {
    if (!data) return [];
    const slugs = [...data.sops, ...data.planned.map(({ title }) => sopSlug(title))];
    if (slugs.includes(data.free)) return [];
    const near = nearest(data.free, slugs);
    return [
      {
        file,
        ...placeOfPath(['free'], keyPlaces),
        rule: 'free-names-an-sop',
        message: `\`free\` is "${data.free}", and the section has no such SOP.`,
        fix: near ? `Write \`free: ${near}\`.` : 'Write one of the names under `sops`.',
      },
    ];
  });
