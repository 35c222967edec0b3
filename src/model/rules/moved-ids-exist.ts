import { idsOf } from '../draft-ids.ts';
import { partOf } from '../draft-parts.ts';
import { nearest } from '../nearest.ts';
import { placeOfPath } from '../place.ts';
import type { SopRule } from './rule.ts';

/** Every new id under `moved` is one that the words of a step or checkpoint make today. */
export const movedIdsExist: SopRule = (sop) => {
  // Without these parts there are no ids, and that they are missing is the one thing to say.
  if (!partOf(sop, 'Process Steps') || !partOf(sop, 'Quality Control Checkpoints')) return [];
  const { steps, checkpoints } = idsOf(sop, {});
  const ids = [...steps, ...checkpoints];
  return Object.entries(sop.frontmatter?.moved ?? {}).flatMap(([before, now]) => {
    if (ids.includes(now)) return [];
    const near = nearest(now, ids);
    return [
      {
        file: sop.file,
        ...placeOfPath(['moved', before], sop.keyPlaces),
        rule: 'moved-ids-exist',
        message: `\`moved\` leads from "${before}" to "${now}", and no step or checkpoint has that id.`,
        fix: near ? `Write \`${before}: ${near}\`.` : 'Write the id that the new words make.',
      },
    ];
  });
};
