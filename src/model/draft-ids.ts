import type { ContentDraft, SopDraft } from './draft.ts';
import { stableIds } from './stable-ids.ts';

/** Ids that readers’ saved work knows an SOP’s steps and checkpoints by. */
export interface SopIds {
  steps: string[];
  checkpoints: string[];
}

/** The ids of a draft; with `moved` empty, the ids that today’s words make. */
export function idsOf(sop: SopDraft, moved = sop.frontmatter?.moved ?? {}): SopIds {
  const items = sop.pausePoints.flatMap((point) => point.items);
  return {
    steps: stableIds(
      sop.steps.map(({ title }) => title),
      moved,
    ),
    checkpoints: stableIds(
      items.map(({ text }) => text),
      moved,
    ),
  };
}

/** The recorded ids of an SOP that none of its steps or checkpoints has any more. */
export function vanishedIds({ published }: ContentDraft, sop: SopDraft): SopIds {
  const recorded = published.ids[sop.id] ?? { steps: [], checkpoints: [] };
  const ids = idsOf(sop);
  return {
    steps: recorded.steps.filter((id) => !ids.steps.includes(id)),
    checkpoints: recorded.checkpoints.filter((id) => !ids.checkpoints.includes(id)),
  };
}
