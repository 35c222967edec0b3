import { checkContent } from '../model/check-content.ts';
import type { Curriculum, Section } from '../model/curriculum.ts';
import type { ContentDraft, SectionDraft } from '../model/draft.ts';
import type { Invitations } from '../model/invitations.ts';
import type { Issue } from '../model/issue.ts';
import { buildSop } from './build-sop.ts';
import { readContent } from './read-content.ts';

/** What loading gives: the curriculum as far as it can be built, and every issue. */
export interface Loaded {
  /** Absent only if `curriculum.yaml` is not valid. */
  curriculum: Curriculum | undefined;
  invitations: Invitations;
  issues: Issue[];
}

/** Reads, checks and builds the curriculum in `contentDir`. With issues it is for looking at only. */
export async function loadCurriculum(contentDir: string, now: Date): Promise<Loaded> {
  const content = await readContent(contentDir, now);
  return {
    curriculum: buildCurriculum(content),
    invitations: content.invitations.data,
    issues: checkContent(content),
  };
}

function buildCurriculum(content: ContentDraft): Curriculum | undefined {
  const settings = content.curriculum.data;
  if (!settings) return undefined;
  const sections = settings.sections.flatMap((id) => {
    const draft = content.sections.find((section) => section.id === id);
    return draft?.data ? [buildSection(draft, draft.data, content, settings.wordsPerMinute)] : [];
  });
  const template = content.template && buildSop(content.template, settings.wordsPerMinute);
  return { settings, sections, template };
}

function buildSection(
  { id }: SectionDraft,
  data: NonNullable<SectionDraft['data']>,
  content: ContentDraft,
  wordsPerMinute: number,
): Section {
  const sops = data.sops.flatMap((slug) => {
    const draft = content.sops.find((sop) => sop.id === `${id}/${slug}`);
    return (draft && buildSop(draft, wordsPerMinute)) ?? [];
  });
  return { ...data, id, sops };
}
