import { z } from 'zod';

const isoDate = /^\d{4}-\d{2}-\d{2}$/u;

/** Whether `text` is a day of the calendar, written YYYY-MM-DD. `2026-02-30` is not. */
export function isCalendarDay(text: string): boolean {
  if (!isoDate.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A day written YYYY-MM-DD that exists. */
export const daySchema = z
  .string('Write the day as YYYY-MM-DD.')
  .refine(isCalendarDay, 'Write a day of the calendar as YYYY-MM-DD, such as 2026-11-30.');

/** A text that says something. Its message, like every message of a schema, says what to write. */
export function textSchema(message: string) {
  return z.string(message).trim().min(1, message);
}

const slugMessage = 'Use lower-case words joined by hyphens, such as `complaint-response`.';

/** Lower-case words joined by hyphens: what addresses are made of. */
export const slugSchema = z.string(slugMessage).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, slugMessage);

const sopIdMessage = 'Write `section/sop`, such as `retention-and-recovery/complaint-response`.';

/** The address of an SOP, `section/sop`. */
export const sopIdSchema = z.string(sopIdMessage).regex(/^[a-z0-9-]+\/[a-z0-9-]+$/u, sopIdMessage);

/** Kinds of danger that a step may have. */
export const hazardKinds = [
  'chemical',
  'electrical',
  'drowning',
  'driving',
  'heat',
  'lifting',
] as const;

/** A danger, told before the step that has it. */
export const hazardSchema = z.strictObject({
  /** Number of the step that has the danger. */
  step: z.int('Give the number of the step that has the hazard: 1, 2, 3.').min(1),
  kind: z.enum(hazardKinds, `Write one of: ${hazardKinds.join(', ')}.`),
  /** What can hurt, and how. */
  warning: textSchema('Say in one or two sentences what can hurt, and how.'),
  /** Protective equipment. */
  wear: textSchema('Name the protective equipment, or leave `wear` out.').optional(),
  /** The stop-work rule. */
  stop: textSchema('Say in one sentence when to stop work.'),
});

/** A danger, told before the step that has it. */
export type Hazard = z.infer<typeof hazardSchema>;

/** What an expert reads an SOP for. */
export const reviewKinds = ['chemistry', 'electrical', 'safety', 'legal'] as const;

const reviewKindSchema = z.enum(reviewKinds, `Write one of: ${reviewKinds.join(', ')}.`);

const doneMessage = 'Write `status: done` if somebody has checked it, or leave `by` and `on` out.';

/** An expert’s reading of the SOP: still to come, or made by a named person on a day. */
export const reviewSchema = z.discriminatedUnion(
  'status',
  [
    z.strictObject({
      kind: reviewKindSchema,
      status: z.literal('pending'),
      by: z.never(doneMessage).optional(),
      on: z.never(doneMessage).optional(),
    }),
    z.strictObject({
      kind: reviewKindSchema,
      status: z.literal('done'),
      /** Name and credential, as both stand on the person’s certificate or license. */
      by: textSchema('Name who checked it, with the credential: `Name, CPO 12-345`.'),
      on: daySchema,
    }),
  ],
  'Write `status: pending`, or `status: done` with `by` and `on`.',
);

/** An expert’s reading of the SOP. */
export type Review = z.infer<typeof reviewSchema>;

/** How far an SOP is: a form to fill in, work under way, or in force. */
export const statuses = ['template', 'draft', 'published'] as const;

const documentMessage = 'Write the section’s code and a number, such as `RET-02`.';

/** Pages of a checklist sheet whose SOP does not say. */
export const usualSheetPages = 2;

const sheetPagesMessage = 'Write how many pages the checklist sheet may take: 1, 2, 3 or 4.';

/** What the top of an SOP file says that its body does not. */
export const frontmatterSchema = z.strictObject({
  /** The page’s one `h1`, as in the curriculum map. */
  title: textSchema('Give the SOP its title, such as `Complaint Response SOP`.'),
  /** Number of the controlled document: section code and two digits or more. */
  document: z.string(documentMessage).regex(/^[A-Z]{2,4}-\d{2,3}$/u, documentMessage),
  /** One sentence for lists, search and the preview of a locked SOP. */
  summary: textSchema('Say in one sentence what is true once the procedure is done.').max(
    200,
    'Keep the summary to 200 characters: it stands in lists and search results.',
  ),
  status: z.enum(statuses, `Write one of: ${statuses.join(', ')}.`),
  /** Role that puts the SOP in force; printed on every sheet. */
  approvedBy: textSchema('Name the role that approves this SOP, such as `Company Owner`.'),
  /** Day by which the SOP is to be read again. */
  reviewBy: daySchema,
  hazards: z.array(hazardSchema, 'Write `hazards` as a list.').default([]),
  /** Readings by experts that the SOP needs before a company relies on it. */
  reviews: z.array(reviewSchema, 'Write `reviews` as a list.').default([]),
  /** Other SOPs to know, as `section/sop`. */
  related: z.array(sopIdSchema, 'Write `related` as a list of `section/sop`.').default([]),
  /** Words that a reader might search for and that the text does not hold. */
  keywords: z.array(textSchema('Write a word.'), 'Write `keywords` as a list.').default([]),
  /** Pages that its printed checklist sheet takes at most; a test prints it and counts. */
  sheetPages: z
    .int(sheetPagesMessage)
    .min(1, sheetPagesMessage)
    .max(4, sheetPagesMessage)
    .default(usualSheetPages),
  /** Ids that readers’ saved work knows, and the ids that today’s words make: `old-id: new-id`. */
  moved: z.record(slugSchema, slugSchema, 'Write `moved` as `old-id: new-id`.').default({}),
});

/** What the top of an SOP file says, with every default filled in. */
export type Frontmatter = z.infer<typeof frontmatterSchema>;
