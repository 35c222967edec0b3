import type { Root } from 'mdast';
import type { SopDraft } from '../model/draft.ts';
import type { Frontmatter } from '../model/frontmatter.ts';
import { sortIssues, type Issue } from '../model/issue.ts';
import { sopRules } from '../model/rules/index.ts';
import type { Sop } from '../model/sop.ts';
import { buildSop } from './build-sop.ts';
import { readDraft } from './read-draft.ts';

/** What a tree does not say about its SOP. */
export interface SopOrigin {
  /** `section/slug`. */
  id: string;
  /** Path of its file, from the content folder’s parent. */
  file: string;
  format: 'md' | 'mdx';
  frontmatter: Frontmatter;
  /** Reading speed, in words a minute. */
  wordsPerMinute: number;
}

/**
 * Reads a Markdown tree as an SOP: the typed SOP if it is complete, and every issue that the
 * rules on a single SOP find. Never throws.
 */
export function parseSop(tree: Root, origin: SopOrigin): { sop: Sop | undefined; issues: Issue[] } {
  const { wordsPerMinute, ...rest } = origin;
  const [section = '', slug = ''] = origin.id.split('/');
  const draft: SopDraft = { ...rest, section, slug, keyPlaces: {}, ...readDraft(tree), issues: [] };
  const issues = sortIssues(sopRules.flatMap((rule) => rule(draft)));
  return { sop: buildSop(draft, wordsPerMinute), issues };
}
