import type { SopDraft } from './draft.ts';

/**
 * Whether an SOP names another under `related`, or may mean it: where an entry names no SOP,
 * `related-sops-exist` tells that first.
 */
export function relatesTo(
  { frontmatter }: SopDraft,
  id: string,
  known: ReadonlySet<string>,
): boolean {
  const related = frontmatter?.related ?? [];
  return related.includes(id) || related.some((one) => !known.has(one));
}
