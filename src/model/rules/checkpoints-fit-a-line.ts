import { checkByRubric } from '../checked-sops.ts';
import { shown } from '../shown.ts';
import type { ContentRule } from './rule.ts';

/** Letters, spaces and signs that fit beside a box on one line of the printed sheet. */
const mostLetters = 75;

/** Every checkpoint of a published SOP fits on one line. */
export const checkpointsFitALine: ContentRule = (content) =>
  checkByRubric(content, 'checkpoints-fit-a-line', ({ pausePoints }) =>
    pausePoints
      .flatMap(({ items }) => items)
      .map(({ text, place }) => ({ text, place, letters: [...text].length }))
      .filter(({ letters }) => letters > mostLetters)
      .map(({ text, place, letters }) => ({
        place,
        message: `The checkpoint "${shown(text)}" has ${letters} letters, and a line holds ${mostLetters}.`,
        fix: 'Write what is true when it is ticked, and move the rest to the step.',
      })),
  );
