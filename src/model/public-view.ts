import { z } from 'zod';
import type { Access } from './section.ts';
import { countCheckpoints, currentRevision, revisionSchema, sopSchema, type Sop } from './sop.ts';

/** What lists, menus and search results say of an SOP, open or locked. */
const cardShape = {
  /** `section/slug`, which is also its address. */
  id: z.string(),
  section: z.string(),
  title: z.string(),
  document: z.string(),
  summary: z.string(),
  /** Whether it is the one free SOP of its section. */
  free: z.boolean(),
  /** Version in force and the day since when. */
  version: z.string(),
  effective: z.string(),
  reviewBy: z.string(),
  counts: z.strictObject({ steps: z.int(), checkpoints: z.int(), tools: z.int() }),
  /** Sum of the steps’ time limits, in minutes. */
  doing: sopSchema.shape.doing,
  purpose: z.string(),
  scope: z.string(),
  /** Who answers for the procedure: roles, not people. */
  responsibility: sopSchema.shape.responsibility,
  /** Readings by experts, done or still to come. */
  reviews: sopSchema.shape.reviews,
};

/** An SOP that everyone may read: all of it. */
export const openSopSchema = z.strictObject({
  ...cardShape,
  access: z.literal('open'),
  format: sopSchema.shape.format,
  approvedBy: z.string(),
  hazards: sopSchema.shape.hazards,
  related: sopSchema.shape.related,
  keywords: sopSchema.shape.keywords,
  sheetPages: sopSchema.shape.sheetPages,
  tools: sopSchema.shape.tools,
  intro: sopSchema.shape.intro,
  steps: sopSchema.shape.steps,
  pausePoints: sopSchema.shape.pausePoints,
  escalation: sopSchema.shape.escalation,
  revisions: z.array(revisionSchema),
  blanks: sopSchema.shape.blanks,
  words: z.int(),
  minutes: z.int(),
});

/** The honest preview of a locked SOP. There is no field for the rest, so no writer can forget the gate. */
export const lockedSopSchema = z.strictObject({ ...cardShape, access: z.literal('locked') });

/** What anyone may see of an SOP. Every writer takes this type and no other. */
export const publicSopSchema = z.discriminatedUnion('access', [openSopSchema, lockedSopSchema]);

/** What anyone may see of an SOP. */
export type PublicSop = z.infer<typeof publicSopSchema>;
/** An SOP that everyone may read. */
export type OpenSop = z.infer<typeof openSopSchema>;
/** The preview of an SOP that not everyone may read. */
export type LockedSop = z.infer<typeof lockedSopSchema>;

/** What the gate needs to know of the SOP’s section. */
export interface Gate {
  access: Access;
  /** Slug of the section’s one free SOP. */
  free: string;
}

/** What anyone may see of `sop`: all of it if it is free or its section is open, else the preview. */
export function publicView(sop: Sop, gate: Gate): PublicSop {
  const free = sop.id === `${sop.section}/${gate.free}`;
  const card = cardOf(sop, free);
  if (!free && gate.access !== 'open') {
    return { ...card, responsibility: rolesOnly(card.responsibility), access: 'locked' };
  }
  const { format, approvedBy, hazards, related, keywords, tools, intro, steps, pausePoints } = sop;
  const { sheetPages, escalation, revisions, blanks, words, minutes } = sop;
  return {
    ...card,
    access: 'open',
    ...{ format, approvedBy, hazards, related, keywords, tools, intro, steps, pausePoints },
    ...{ sheetPages, escalation, revisions, blanks, words, minutes },
  };
}

/** Who answers for it, without the limits in brackets: those are the procedure’s own. */
function rolesOnly(responsibility: Sop['responsibility']): Sop['responsibility'] {
  return responsibility.map(({ duty, who }) => ({ duty, who: who.replace(/\s*\([^)]*\)/gu, '') }));
}

function cardOf(sop: Sop, free: boolean) {
  const { id, section, title, document, summary, reviewBy } = sop;
  const { doing, purpose, scope, responsibility, reviews } = sop;
  const { version, date } = currentRevision(sop);
  return {
    ...{ id, section, title, document, summary, free, version, effective: date, reviewBy },
    counts: {
      steps: sop.steps.length,
      checkpoints: countCheckpoints(sop),
      tools: sop.tools.length,
    },
    ...{ doing, purpose, scope, responsibility, reviews },
  };
}
