import { nearest } from '../nearest.ts';
import { placeOfPath } from '../place.ts';
import type { ContentRule } from './rule.ts';

/** Where listmonk keeps the waitlist, every section and `everyone` has a list, and nothing else has. */
export const sectionsHaveLists: ContentRule = ({ curriculum: { data, file, keyPlaces } }) => {
  if (data?.waitlist.host !== 'listmonk') return [];
  const wanted = ['everyone', ...data.sections];
  const listed = Object.keys(data.waitlist.lists);
  const issue = (path: string[], message: string, fix: string) => {
    const place = placeOfPath(['waitlist', ...path], keyPlaces);
    return { file, ...place, rule: 'sections-have-lists', message, fix };
  };
  const strange = listed.filter((id) => !wanted.includes(id));
  const near = strange.map((id) => nearest(id, wanted));
  const missing = wanted.filter((id) => !listed.includes(id) && !near.includes(id));
  return [
    ...strange.map((id, at) =>
      issue(
        ['lists', id],
        `\`lists\` has a list for "${id}", which is no section.`,
        near[at] ? `Write \`${near[at]}\`.` : 'Remove the line, or name the section in `sections`.',
      ),
    ),
    ...missing.map((id) =>
      issue(
        ['lists'],
        id === 'everyone'
          ? '`lists` has no list for `everyone`, and somebody may choose no section.'
          : `\`lists\` has no list for the section "${id}", so nobody could wait for it.`,
        `Make a list at listmonk, and write \`${id}:\` with its id below \`lists\`.`,
      ),
    ),
  ];
};
