import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { idsOf, vanishedIds } from '../../model/draft-ids.ts';
import type { ContentDraft, PublishedIds, SopDraft } from '../../model/draft.ts';
import { openContent } from './open-section.ts';
import { Refusal } from './refusal.ts';

const header = `# Ids of steps and checkpoints that readers’ saved work knows. Written by \`npm run record:ids\`, not by hand.
#
# An id is made from the words of a step or checkpoint when its SOP is published, and recorded here.
# Readers’ ticks and runs are kept under it, so it stays for good: the command adds ids, and removes none.
# Reword a step or a checkpoint, and the check names the id that is lost: write \`moved: { old-id: new-id }\`
# into the SOP, and the ticks follow. Where a step is gone for good, delete its id here: its ticks end with it.
`;

/** Adds the ids of every published SOP to `published.yaml`, and says what it added. */
export async function runRecordIds(contentDir: string, now: Date): Promise<string> {
  const content = await openContent(contentDir, now);
  const { file, ids: before } = content.published;
  if (content.files.has(file) && content.issues.some((issue) => issue.file === file))
    throw new Refusal(
      `${file} has problems. Run \`npm run check:content\`, which names them, and then this command again.`,
    );
  const published = content.sops.filter(({ frontmatter }) => frontmatter?.status === 'published');
  const after: PublishedIds = { ...before };
  for (const sop of published) after[sop.id] = recorded(content, sop);
  const path = join(contentDir, basename(file));
  await writeFile(path, writePublished(after));
  const added = countIds(after) - countIds(before);
  const lost = published.filter((sop) => countVanished(content, sop) > 0);
  return [
    `${path} holds ${countIds(after)} ids of ${Object.keys(after).length} SOPs; ${added} ${added === 1 ? 'is' : 'are'} new.`,
    ...lost.map(
      (sop) =>
        `${sop.file} has lost recorded ids, so its new ones are not recorded yet. Run \`npm run check:content\`: it says what to write under \`moved\`.`,
    ),
  ].join('\n');
}

/** `published.yaml` as text, SOPs in order of their ids: two runs write the same file. */
export function writePublished(ids: PublishedIds): string {
  const sorted = Object.entries(ids).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${header}${stringify(Object.fromEntries(sorted), { lineWidth: 0 })}`;
}

/** While a recorded id is lost, a new one may be its successor: nothing is added then. */
function recorded(content: ContentDraft, sop: SopDraft): PublishedIds[string] {
  const known = content.published.ids[sop.id] ?? { steps: [], checkpoints: [] };
  const ids = idsOf(sop);
  const gone = vanishedIds(content, sop);
  const merged = (old: string[], today: string[], lost: string[]) =>
    lost.length > 0 ? old : [...new Set([...old, ...today])];
  return {
    steps: merged(known.steps, ids.steps, gone.steps),
    checkpoints: merged(known.checkpoints, ids.checkpoints, gone.checkpoints),
  };
}

function countVanished(content: ContentDraft, sop: SopDraft): number {
  const { steps, checkpoints } = vanishedIds(content, sop);
  return steps.length + checkpoints.length;
}

function countIds(ids: PublishedIds): number {
  return Object.values(ids).reduce(
    (sum, { steps, checkpoints }) => sum + steps.length + checkpoints.length,
    0,
  );
}
