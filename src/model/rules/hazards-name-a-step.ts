import { partOf } from '../draft-parts.ts';
import { placeOfPath } from '../place.ts';
import type { SopRule } from './rule.ts';

/** Every hazard names a step that the SOP has. */
export const hazardsNameAStep: SopRule = (sop) => {
  const count = sop.steps.length;
  // Without steps, that they are missing is the one thing to say.
  if (count === 0 || !partOf(sop, 'Process Steps')) return [];
  return (sop.frontmatter?.hazards ?? []).flatMap(({ step }, index) =>
    step <= count
      ? []
      : [
          {
            file: sop.file,
            ...placeOfPath(['hazards', index, 'step'], sop.keyPlaces),
            rule: 'hazards-name-a-step',
            message: `A hazard names step ${step}, and the SOP has ${count} step${count === 1 ? '' : 's'}.`,
            fix: `Write the number of the step that has the hazard, 1 to ${count}.`,
          },
        ],
  );
};
