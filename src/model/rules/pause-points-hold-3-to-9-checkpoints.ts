import { checkpointsPerPause } from '../anatomy.ts';
import { partOf } from '../draft-parts.ts';
import { isTaskLine } from '../lines.ts';
import type { SopRule } from './rule.ts';

const { min, max } = checkpointsPerPause;

/** A pause point holds three to nine checkpoints: fewer hide what matters, more are skipped over. */
export const pausePointsHold3To9Checkpoints: SopRule = (sop) => {
  const lines = partOf(sop, 'Quality Control Checkpoints')?.lines ?? [];
  return sop.pausePoints.flatMap(({ heading, place, items }, index) => {
    const end = sop.pausePoints[index + 1]?.place.line ?? Infinity;
    // A checkpoint that is not written as a list item counts: how it is written is another rule’s job.
    const loose = lines.filter(
      ({ value, place: { line } }) =>
        isTaskLine(value) &&
        line > place.line &&
        line < end &&
        items.every((item) => item.place.line !== line),
    );
    const count = items.length + loose.length;
    if (count >= min && count <= max) return [];
    const name = heading ? `The pause point "${heading}"` : 'The checklist';
    return [
      {
        file: sop.file,
        ...place,
        rule: 'pause-points-hold-3-to-9-checkpoints',
        message: `${name} holds ${count} checkpoint${count === 1 ? '' : 's'}.`,
        fix: fixOf(count),
      },
    ];
  });
};

function fixOf(count: number): string {
  if (count === 0) return `Write ${min} to ${max} lines \`- [ ] …\`, or remove the heading.`;
  if (count < min) return `Write ${min} to ${max}, or put these under another pause point.`;
  return `Keep ${min} to ${max}, and put the others under a pause point of their own: \`### Before you leave (DO-CONFIRM)\`.`;
}
