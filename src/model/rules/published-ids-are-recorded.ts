import type { ContentDraft, SopDraft } from '../draft.ts';
import { idsOf, vanishedIds } from '../draft-ids.ts';
import { nearest } from '../nearest.ts';
import type { ContentRule } from './rule.ts';

/**
 * The ids of every published SOP are in `published.yaml`, so that a change of one is noticed.
 * `checkContent` passes it on only where nothing else is wrong with the SOP.
 */
export const publishedIdsAreRecorded: ContentRule = (content) => {
  const { file } = content.published;
  // What a file that cannot be read records is not known; that it cannot be read is said already.
  if (content.issues.some((issue) => issue.file === file)) return [];
  const fix = content.files.has(file)
    ? 'Run `npm run record:ids`.'
    : 'Bring the file back if it was there before, or run `npm run record:ids`, which writes it.';
  return content.sops.flatMap((sop) => {
    const ids = unrecordedIds(sop, content);
    if (ids.length === 0) return [];
    const some = ids.slice(0, 3).join(', ');
    return [
      {
        file: sop.file,
        line: 1,
        column: 1,
        rule: 'published-ids-are-recorded',
        message: `${ids.length} id${ids.length === 1 ? '' : 's'} of this published SOP ${ids.length === 1 ? 'is' : 'are'} not in ${file}: ${some}${ids.length > 3 ? ', …' : ''}.`,
        fix,
      },
    ];
  });
};

function unrecordedIds(sop: SopDraft, content: ContentDraft): string[] {
  if (sop.frontmatter?.status !== 'published' || isRenamed(sop, content)) return [];
  const recorded = content.published.ids[sop.id] ?? { steps: [], checkpoints: [] };
  const ids = idsOf(sop);
  const gone = vanishedIds(content, sop);
  // While an old id is lost, a new one may be its successor: `published-ids-remain` speaks first.
  const fresh = (now: string[], known: string[], lost: string[]) =>
    lost.length > 0 ? [] : now.filter((id) => !known.includes(id));
  return [
    ...fresh(ids.steps, recorded.steps, gone.steps),
    ...fresh(ids.checkpoints, recorded.checkpoints, gone.checkpoints),
  ];
}

/** Whether the SOP seems to be a recorded one under a new name: `published-ids-remain` speaks first. */
function isRenamed({ id }: SopDraft, { published, sops }: ContentDraft): boolean {
  const lost = Object.keys(published.ids).filter((known) => sops.every((sop) => sop.id !== known));
  return !published.ids[id] && lost.some((known) => nearest(known, [id]) !== undefined);
}
