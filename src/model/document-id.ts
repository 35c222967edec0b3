import type { SopDraft } from './draft.ts';

/** The lowest document id of a section’s code that is above all written ones: `RET-04`. */
export function nextDocumentId(code: string, sops: readonly SopDraft[]): string {
  const numbers = sops.flatMap(({ frontmatter }) => {
    const [written, number] = frontmatter?.document.split('-') ?? [];
    return written === code ? [Number(number)] : [];
  });
  return `${code}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}
