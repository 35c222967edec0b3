import type { ContentDraft } from './draft.ts';
import { sortIssues, type Issue } from './issue.ts';
import { contentRules, sopRules } from './rules/index.ts';

/** Every problem of every file: what reading found, then what the rules find. */
export function checkContent(content: ContentDraft): Issue[] {
  const sops = content.template ? [...content.sops, content.template] : content.sops;
  return sortIssues([
    ...content.issues,
    ...sops.flatMap((sop) => [...sop.issues, ...sopRules.flatMap((rule) => rule(sop))]),
    ...contentRules.flatMap((rule) => rule(content)),
  ]);
}
