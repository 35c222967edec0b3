import type { ContentDraft } from './draft.ts';
import { sortIssues, type Issue } from './issue.ts';
import { contentRules, sopRules } from './rules/index.ts';

/** Every problem of every file: what reading found, then what the rules find. */
export function checkContent(content: ContentDraft): Issue[] {
  const sops = content.template ? [...content.sops, content.template] : content.sops;
  const issues = [
    ...content.issues,
    ...sops.flatMap((sop) => [...sop.issues, ...sopRules.flatMap((rule) => rule(sop))]),
    ...contentRules.flatMap((rule) => rule(content)),
  ];
  return sortIssues(issues.filter((issue) => !isPremature(issue, issues)));
}

/** The ids of an SOP are recorded for good, so that has to wait until nothing else is wrong with it. */
export const lastRule = 'published-ids-are-recorded';

function isPremature({ file, rule }: Issue, all: readonly Issue[]): boolean {
  return rule === lastRule && all.some((other) => other.file === file && other.rule !== lastRule);
}
