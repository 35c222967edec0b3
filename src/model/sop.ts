import { z } from 'zod';
import { checkMethods } from './anatomy.ts';
import { blockSchema } from './block.ts';
import { daySchema, frontmatterSchema, textSchema } from './frontmatter.ts';

const text = textSchema('Write something here.');

/** Minutes; `min` and `max` are equal unless the text gives a range. */
const durationSchema = z.strictObject({ min: z.number().min(0), max: z.number().min(0) });

/** One numbered step. Texts are plain; a text in brackets is a blank. */
export const stepSchema = z.strictObject({
  /** Stable: made from the title once, kept by readers’ saved work. */
  id: z.string(),
  number: z.int().min(1),
  title: text,
  action: text,
  standard: text,
  timeLimit: text,
  /** Working time, from the first duration of the time limit. A template has none yet. */
  duration: durationSchema.optional(),
  documentation: text,
  /** What it tells people to use, beside its fields. */
  extras: z.array(blockSchema),
});

/** One item of a checklist. */
export const checkpointSchema = z.strictObject({ id: z.string(), text });

/** Where a pause point stands in the work. */
const pauseTimeSchema = z.discriminatedUnion('at', [
  z.strictObject({ at: z.enum(['before', 'after']), step: z.int().min(1) }),
  z.strictObject({ at: z.literal('own-day') }),
]);

/** A point of the work where people stop and check. */
export const pausePointSchema = z.strictObject({
  /** Empty where the SOP has a single pause point without a heading. */
  title: z.string(),
  method: z.enum(checkMethods),
  /** Without it, it stands after the last step. */
  when: pauseTimeSchema.optional(),
  checkpoints: z.array(checkpointSchema).min(1),
});

/** A line of the revision history. */
export const revisionSchema = z.strictObject({
  version: text,
  date: text,
  author: text,
  changes: text,
});

/** A standard operating procedure as plain data: the truth about it is its file’s body. */
export const sopSchema = z.strictObject({
  /** Address: `section/slug`. */
  id: z.string(),
  /** Folder of its section. */
  section: z.string(),
  /** Path of its file, from the content folder’s parent. */
  file: z.string(),
  format: z.enum(['md', 'mdx']),
  ...frontmatterSchema.shape,
  reviewBy: daySchema,
  purpose: text,
  scope: text,
  responsibility: z.array(z.strictObject({ duty: text, who: text })),
  tools: z.array(text).min(1),
  /** What stands before the first step. */
  intro: z.array(blockSchema),
  steps: z.array(stepSchema).min(1),
  pausePoints: z.array(pausePointSchema).min(1),
  errors: z.array(
    z.strictObject({ error: text, prevention: text, detection: text, correction: text }),
  ),
  escalation: z.array(z.strictObject({ level: z.int(), issue: text, handler: text, time: text })),
  metrics: z.array(z.strictObject({ metric: text, target: text, frequency: text, owner: text })),
  /** Oldest first; the newest is the version in force and its effective date. */
  revisions: z.array(revisionSchema).min(1),
  /** Names of its blanks, in order of appearance. */
  blanks: z.array(z.string()),
  /** Words of the body that a reader reads. */
  words: z.int().min(0),
  /** Minutes to read them. */
  minutes: z.int().min(1),
  /** Sum of the steps’ durations, in minutes. */
  doing: durationSchema,
});

/** The blank form: what its page shows besides the rendered body. */
export const templateSchema = sopSchema.pick({
  title: true,
  words: true,
  minutes: true,
  blanks: true,
});

/** A standard operating procedure as plain data. */
export type Sop = z.infer<typeof sopSchema>;
/** One numbered step. */
export type Step = z.infer<typeof stepSchema>;
/** A point of the work where people stop and check. */
export type PausePoint = z.infer<typeof pausePointSchema>;
/** One item of a checklist. */
export type Checkpoint = z.infer<typeof checkpointSchema>;
/** A line of the revision history. */
export type Revision = z.infer<typeof revisionSchema>;

/** The version in force: the newest row of the revision history. */
export function currentRevision(sop: Pick<Sop, 'revisions'>): Revision {
  const newest = sop.revisions.at(-1);
  if (!newest) throw new Error('An SOP has at least one revision; sopSchema makes sure of it.');
  return newest;
}

/** How many items its checklist has, at all pause points together. */
export function countCheckpoints(sop: Pick<Sop, 'pausePoints'>): number {
  return sop.pausePoints.reduce((sum, { checkpoints }) => sum + checkpoints.length, 0);
}
