import type { SopDraft } from '../draft.ts';
import { placeOfPath } from '../place.ts';
import { relatesTo } from '../related.ts';
import type { ContentRule } from './rule.ts';

/** An SOP that another names under `related` names that one too, be they published or drafts. */
export const relatedGoesBothWays: ContentRule = ({ sops }) => {
  const written = new Map(sops.filter(isWritten).map((sop) => [sop.id, sop]));
  const known = new Set(sops.map(({ id }) => id));
  return [...written.values()].flatMap(({ id, file, frontmatter }) =>
    (frontmatter?.related ?? []).flatMap((relatedId) => {
      const other = written.get(relatedId);
      if (!other || relatesTo(other, id, known)) return [];
      return [
        {
          file: other.file,
          ...placeOfPath(['related'], other.keyPlaces),
          rule: 'related-goes-both-ways',
          message: `${file} names this SOP under \`related\`, and is not named here.`,
          fix: `Write \`- ${id}\` under \`related\`, or remove \`- ${relatedId}\` there.`,
        },
      ];
    }),
  );
};

function isWritten({ frontmatter }: SopDraft): boolean {
  return frontmatter?.status === 'published' || frontmatter?.status === 'draft';
}
