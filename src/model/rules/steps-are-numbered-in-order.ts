import type { SopRule } from './rule.ts';

/** Every `###` of the process steps is `Step N: title`, and N counts 1, 2, 3. */
export const stepsAreNumberedInOrder: SopRule = ({ file, steps }) =>
  steps.flatMap(({ number, title, heading, place }, index) => {
    const expected = index + 1;
    const hasColon = /^step\s+\d+\s*:\s*[^\s–—-]/iu.test(heading);
    if (number === expected && hasColon) return [];
    const name = titleIn(title, heading) || 'what is done';
    return [
      {
        file,
        ...place,
        rule: 'steps-are-numbered-in-order',
        message:
          number === expected && title !== ''
            ? `"${heading}" is not written as number, colon and title.`
            : `"${heading}" stands where step ${expected} is expected.`,
        fix: `Write \`### Step ${expected}: ${name}\`.`,
      },
    ];
  });

/** The title without the number and the signs before it. */
function titleIn(title: string, heading: string): string {
  return (title || heading.replace(/^step\s*\d*/iu, '')).replace(/^[\s:.)–—-]+/u, '');
}
