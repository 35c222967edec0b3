import type { ProgressSop } from '../../model/progress-sop.ts';
import { memberParts } from './member-parts.ts';

/** The open SOPs of the site with those of the reader’s sections among them, in the same order. */
export async function withMembers(sops: readonly ProgressSop[]): Promise<ProgressSop[]> {
  const parts = await memberParts('sops');
  const inside = new Map(
    parts.map(({ section, text }) => {
      const own: ProgressSop[] = JSON.parse(text);
      return [section, own];
    }),
  );
  return sops.flatMap((sop, index) => {
    const section = sectionOf(sop);
    const own = inside.get(section);
    if (!own) return [sop];
    // A section’s SOPs stand together: its own list takes the place of the first.
    return sops.findIndex((one) => sectionOf(one) === section) === index ? own : [];
  });
}

function sectionOf({ id }: ProgressSop): string {
  return id.slice(0, id.indexOf('/'));
}
