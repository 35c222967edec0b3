import type { CurriculumFile } from './curriculum-file.ts';
import type { ContentDraft, SopDraft } from './draft.ts';
import type { Issue } from './issue.ts';
import type { Place } from './place.ts';
import type { Rubric } from './rubric.ts';

/** What is wrong at a place of an SOP, and what to write there. */
export interface Fault {
  place: Place;
  message: string;
  fix: string;
}

/** The SOPs that are in force. */
export function publishedSops({ sops }: Pick<ContentDraft, 'sops'>): SopDraft[] {
  return sops.filter(({ frontmatter }) => frontmatter?.status === 'published');
}

/** What a check finds in the SOPs that are in force, as issues of `rule`. */
export function checkPublished(
  content: ContentDraft,
  rule: string,
  faultsIn: (sop: SopDraft) => readonly Fault[],
): Issue[] {
  return publishedSops(content).flatMap((sop) =>
    faultsIn(sop).map(({ place, message, fix }) => ({
      file: sop.file,
      ...place,
      rule,
      message,
      fix,
    })),
  );
}

/** The same for a check by the rubric of `curriculum.yaml`: without a rubric nothing is checked. */
export function checkByRubric(
  content: ContentDraft,
  rule: string,
  faultsIn: (sop: SopDraft, rubric: Rubric, settings: CurriculumFile) => readonly Fault[],
): Issue[] {
  const settings = content.curriculum.data;
  const rubric = settings?.rubric;
  return settings && rubric
    ? checkPublished(content, rule, (sop) => faultsIn(sop, rubric, settings))
    : [];
}
