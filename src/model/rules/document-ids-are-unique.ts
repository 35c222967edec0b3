import { nextDocumentId } from '../document-id.ts';
import { placeOfPath } from '../place.ts';
import type { ContentRule } from './rule.ts';

/** No two SOPs have the same document id. */
export const documentIdsAreUnique: ContentRule = ({ sops }) =>
  sops.flatMap(({ id, file, frontmatter, keyPlaces }, index) => {
    if (!frontmatter) return [];
    const { document } = frontmatter;
    // Two files of one path are the job of `paths-are-unique`.
    const other = sops
      .slice(0, index)
      .find((sop) => sop.frontmatter?.document === document && sop.id !== id);
    if (!other) return [];
    return [
      {
        file,
        ...placeOfPath(['document'], keyPlaces),
        rule: 'document-ids-are-unique',
        message: `\`${document}\` is also the document id of ${other.file}.`,
        fix: `Write a free one, such as \`${nextDocumentId(document.replace(/-.*$/u, ''), sops)}\`.`,
      },
    ];
  });
