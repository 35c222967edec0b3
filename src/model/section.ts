import { z } from 'zod';
import { slugSchema, textSchema } from './frontmatter.ts';

/** Who may read the SOPs of a section, the free one aside. */
export const accessLevels = ['omit', 'invite', 'open'] as const;

/**
 * `omit`: the body is not on the site at all. `invite`: it is there encrypted, for those who are
 * invited. `open`: everyone reads everything.
 */
export type Access = (typeof accessLevels)[number];

/** An SOP that is named in its section and not written yet. */
export const plannedSchema = z.strictObject({
  title: textSchema('Give the planned SOP its title, such as `Referral Program SOP`.'),
  /** One line: what it is for. */
  summary: textSchema('Say in one line what the planned SOP is for.'),
});

const codeMessage = 'Give the section a code of two to four capitals, such as `RET`.';

/** `section.yaml` of one section. */
export const sectionSchema = z.strictObject({
  title: textSchema('Give the section its title.'),
  /** What the reader has once the section is in place. */
  promise: textSchema('Say in one sentence what the reader has once this section is in place.'),
  /** Two to four capitals that begin the document ids of this section. */
  code: z.string(codeMessage).regex(/^[A-Z]{2,4}$/u, codeMessage),
  access: z.enum(accessLevels, 'Write `omit`, `invite` or `open`.'),
  /** The one SOP that everyone may read, by its file name without ending. */
  free: slugSchema,
  /** SOPs that are written, in the order of the page, by file name without ending. */
  sops: z.array(slugSchema, 'Write `sops` as a list of file names without ending.'),
  /** SOPs in preparation, in order. */
  planned: z
    .array(plannedSchema, 'Write `planned` as a list with `title` and `summary`.')
    .default([]),
});

/** `section.yaml` of one section, with every default filled in. */
export type SectionFile = z.infer<typeof sectionSchema>;
