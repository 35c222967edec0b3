import { nextDocumentId } from '../document-id.ts';
import { placeOfPath } from '../place.ts';
import type { ContentRule } from './rule.ts';

/** A document id begins with the code of the section that its file stands in. */
export const documentIdsHaveTheirSectionsCode: ContentRule = ({ sops, sections }) =>
  sops.flatMap(({ section, file, frontmatter, keyPlaces }) => {
    const home = sections.find(({ id }) => id === section);
    const code = home?.data?.code;
    if (!code || !frontmatter || frontmatter.document.startsWith(`${code}-`)) return [];
    return [
      {
        file,
        ...placeOfPath(['document'], keyPlaces),
        rule: 'document-ids-have-their-sections-code',
        message: `\`${frontmatter.document}\` does not begin with \`${code}\`, the code in ${home.file}.`,
        fix: `Write \`${nextDocumentId(code, sops)}\`, or move the file to its own section.`,
      },
    ];
  });
