import type { SopRule } from './rule.ts';

/** Every `###` of the process steps is `Step N: title`, and N counts 1, 2, 3. */
export const stepsAreNumberedInOrder: SopRule = ({ file, steps }) =>
  steps.flatMap(({ number, title, heading, place }, index) => {
    const expected = index + 1;
    if (number === expected && title !== '') return [];
    const name = title || heading.replace(/^step\s*\d*\s*:?\s*/iu, '') || 'what is done';
    return [
      {
        file,
        ...place,
        rule: 'steps-are-numbered-in-order',
        message: `"${heading}" stands where step ${expected} is expected.`,
        fix: `Write \`### Step ${expected}: ${name}\`.`,
      },
    ];
  });
