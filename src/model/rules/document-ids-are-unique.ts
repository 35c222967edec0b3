import { nextDocumentId } from '../document-id.ts';
import type { SopDraft } from '../draft.ts';
import { placeOfPath } from '../place.ts';
import type { ContentRule } from './rule.ts';

/** No two SOPs have the same document id. Of two, the one that is in force keeps it. */
export const documentIdsAreUnique: ContentRule = ({ sops }) => {
  const publishedFirst = [...sops.filter(isPublished), ...sops.filter((sop) => !isPublished(sop))];
  return publishedFirst.flatMap(({ id, file, frontmatter, keyPlaces }, index) => {
    if (!frontmatter) return [];
    const { document } = frontmatter;
    // Two files of one path are the job of `paths-are-unique`.
    const other = publishedFirst
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
};

function isPublished({ frontmatter }: SopDraft): boolean {
  return frontmatter?.status === 'published';
}
