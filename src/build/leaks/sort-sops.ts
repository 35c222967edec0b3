import { buildSop } from '../../load/build-sop.ts';
import type { ContentDraft, SopDraft } from '../../model/draft.ts';
import { publicView, type PublicSop } from '../../model/public-view.ts';
import { accessFor, type ReadAs } from '../../model/read-as.ts';

/** An SOP file, and what anyone may see of it; nothing if it has no page. */
export interface SortedSop {
  draft: SopDraft;
  view: PublicSop | undefined;
}

/**
 * The SOP files with what `reader` may see of each, by `publicView` like every page. A file that is
 * not in force, not listed or not complete has no page, and nothing of it is public.
 */
export function sortSops(
  { curriculum, sections, sops }: ContentDraft,
  reader: ReadAs,
): SortedSop[] {
  return sops.map((draft) => {
    const section = sections.find(({ id }) => id === draft.section)?.data;
    const sop = buildSop(draft, curriculum.data?.wordsPerMinute ?? 200);
    const listed =
      section?.sops.includes(draft.slug) && curriculum.data?.sections.includes(draft.section);
    if (!section || !listed || sop?.status !== 'published') return { draft, view: undefined };
    const access = accessFor(reader, draft.section, section.access);
    return { draft, view: publicView(sop, { ...section, access }) };
  });
}
