import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { checkContent, lastRule } from '../../model/check-content.ts';
import { publishedSops } from '../../model/checked-sops.ts';
import { idsOf } from '../../model/draft-ids.ts';
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

/** Adds the ids of every published SOP without problems to `published.yaml`, and says what it added. */
export async function runRecordIds(contentDir: string, now: Date): Promise<string> {
  const content = await openContent(contentDir, now);
  const { file, ids: before } = content.published;
  if (content.files.has(file) && content.issues.some((issue) => issue.file === file))
    throw new Refusal(
      `${file} has problems. Run \`npm run check:content\`, which names them, and then this command again.`,
    );
  const published = publishedSops(content);
  const { ready, waiting } = sortByIssues(published, content);
  const after: PublishedIds = { ...before };
  for (const sop of ready) after[sop.id] = withIdsOf(sop, before[sop.id]);
  const path = join(contentDir, basename(file));
  await writeFile(path, writePublished(after));
  const added = countIds(after) - countIds(before);
  return [
    `${path} holds ${countIds(after)} ids of ${Object.keys(after).length} SOPs; ${added} ${added === 1 ? 'is' : 'are'} new.`,
    ...waiting.map(
      (sop) =>
        `${sop.file} has problems, and a recorded id stays for good, so its ids are not recorded yet. Run \`npm run check:content\`, which names them, and then this command again.`,
    ),
  ].join('\n');
}

/** `published.yaml` as text, SOPs in order of their ids: two runs write the same file. */
export function writePublished(ids: PublishedIds): string {
  const sorted = Object.entries(ids).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${header}${stringify(Object.fromEntries(sorted), { lineWidth: 0 })}`;
}

/** A faulty SOP waits: its ids may be those of placeholders, or new words for a lost id. */
function sortByIssues(published: readonly SopDraft[], content: ContentDraft) {
  const issues = checkContent(content).filter(({ rule }) => rule !== lastRule);
  const faulty = new Set(issues.map(({ file }) => file));
  return {
    ready: published.filter(({ file }) => !faulty.has(file)),
    waiting: published.filter(({ file }) => faulty.has(file)),
  };
}

function withIdsOf(sop: SopDraft, known: PublishedIds[string] | undefined): PublishedIds[string] {
  const { steps, checkpoints } = idsOf(sop);
  return {
    steps: [...new Set([...(known?.steps ?? []), ...steps])],
    checkpoints: [...new Set([...(known?.checkpoints ?? []), ...checkpoints])],
  };
}

function countIds(ids: PublishedIds): number {
  return Object.values(ids).reduce(
    (sum, { steps, checkpoints }) => sum + steps.length + checkpoints.length,
    0,
  );
}
