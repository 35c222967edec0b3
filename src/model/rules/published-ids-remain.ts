import type { ContentDraft, SopDraft } from '../draft.ts';
import { idsOf, vanishedIds } from '../draft-ids.ts';
import { partOf } from '../draft-parts.ts';
import type { Issue } from '../issue.ts';
import { nearest } from '../nearest.ts';
import { placeOfPath } from '../place.ts';
import type { ContentRule } from './rule.ts';

const rule = 'published-ids-remain';

/** Ids that readers’ saved work knows still exist: a reworded item keeps its tick by `moved`. */
export const publishedIdsRemain: ContentRule = (content) =>
  Object.keys(content.published.ids).flatMap((id) => {
    const sop = content.sops.find((one) => one.id === id);
    return sop ? vanishedItems(sop, content) : vanishedSop(id, content);
  });

function vanishedSop(id: string, { published, sops, files }: ContentDraft): Issue[] {
  const path = `${published.file.slice(0, published.file.lastIndexOf('/'))}/${id}`;
  // Its file is there and its folder has no section, say: another rule tells of it.
  if (files.has(`${path}.md`) || files.has(`${path}.mdx`)) return [];
  const unrecorded = sops.filter((sop) => !published.ids[sop.id]);
  const near = nearest(
    id,
    unrecorded.map((sop) => sop.id),
  );
  const now = unrecorded.find((sop) => sop.id === near)?.file;
  return [
    {
      file: published.file,
      ...(published.keyPlaces[id] ?? { line: 1, column: 1 }),
      rule,
      message: `The SOP "${id}" is published, and it has no file any more.`,
      fix: now
        ? `Give ${now} its old name ${path}.md back, or remove the entry if readers may lose their saved work.`
        : `Bring ${path}.md back, or remove the entry if the SOP is withdrawn.`,
    },
  ];
}

function vanishedItems(sop: SopDraft, content: ContentDraft): Issue[] {
  if (!sop.frontmatter) return [];
  const recorded = content.published.ids[sop.id];
  const gone = vanishedIds(content, sop);
  const ids = idsOf(sop);
  const issues = (kind: string, lost: string[], today: string[], known: string[] = []) => {
    const unknown = today.filter((id) => !known.includes(id));
    return lost.map((id) => itemIssue(sop, kind, id, unknown, content.published.file));
  };
  return [
    // A part that is missing is the job of `parts-stand-in-order`.
    ...(partOf(sop, 'Process Steps') ? issues('step', gone.steps, ids.steps, recorded?.steps) : []),
    ...(partOf(sop, 'Quality Control Checkpoints')
      ? issues('checkpoint', gone.checkpoints, ids.checkpoints, recorded?.checkpoints)
      : []),
  ];
}

function itemIssue(
  { file, keyPlaces }: SopDraft,
  kind: string,
  id: string,
  unknown: readonly string[],
  published: string,
): Issue {
  const now = nearest(id, unknown) ?? (unknown.length === 1 ? unknown[0] : undefined);
  return {
    file,
    ...placeOfPath(['moved'], keyPlaces),
    rule,
    message: `The ${kind} id "${id}" is published, and no ${kind} has it any more.`,
    fix: now
      ? `Add \`moved: { ${id}: ${now} }\` to the frontmatter, or remove the id from ${published} if the ${kind} is gone.`
      : `Add \`moved: { ${id}: new-id }\` to the frontmatter with the id of the new words, or remove the id from ${published} if the ${kind} is gone.`,
  };
}
