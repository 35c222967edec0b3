import { z } from 'zod';
import { textSchema } from './frontmatter.ts';

const wordsMessage = 'Give a number of words, such as 800.';

/** What a published SOP must be beyond its form: the authors’ rubric, as far as a program can check it. */
export const rubricSchema = z.strictObject(
  {
    /** Words of the body, both numbers included. */
    words: z.strictObject(
      {
        least: z.int(wordsMessage).min(1, wordsMessage),
        most: z.int(wordsMessage).min(1, wordsMessage),
      },
      'Write `words: { least: 800, most: 1400 }`.',
    ),
    /** Words that no two people judge alike, such as `promptly`. */
    vagueWords: z.array(
      textSchema('Write a word that nobody can measure, such as `promptly`.'),
      'Write `vagueWords` as a list.',
    ),
    /** Paragraph of every SOP that a lawyer has to read. */
    lawLine: textSchema(
      'Write the sentence that says when, where and by whom the law was checked.',
    ),
    /** Sentences that may stand in every SOP. */
    sharedSentences: z.array(
      textSchema('Write a sentence that may stand in every SOP.'),
      'Write `sharedSentences` as a list.',
    ),
    /** In how many SOPs any other sentence may stand. */
    mostRepeats: z
      .int('Give a number of SOPs, such as 3.')
      .min(1, 'Give a number of SOPs, such as 3.'),
  },
  'Write `rubric` as keys with values, or leave it out.',
);

/** What a published SOP must be beyond its form. */
export type Rubric = z.infer<typeof rubricSchema>;
