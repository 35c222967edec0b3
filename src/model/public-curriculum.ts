import { z } from 'zod';
import type { Curriculum, Section } from './curriculum.ts';
import { curriculumFileSchema } from './curriculum-file.ts';
import { lockedSopSchema, publicView, type PublicSop } from './public-view.ts';
import { accessFor, type ReadAs } from './read-as.ts';
import { accessLevels } from './section.ts';
import { sopSlug } from './slug.ts';

/** What lists and menus show of an SOP. */
export const sopCardSchema = lockedSopSchema
  .pick({ id: true, section: true, title: true, document: true, summary: true, free: true })
  .extend({
    ...lockedSopSchema.pick({ version: true, counts: true, doing: true }).shape,
    access: z.enum(['open', 'locked']),
    /** Whether those who are invited to its section may read it. */
    sealed: z.boolean(),
  });

/** What lists and menus show of an SOP that is in preparation: it has no page yet. */
export const plannedCardSchema = z.strictObject({
  title: z.string(),
  summary: z.string(),
  /** Whether it will be the free SOP of its section. */
  free: z.boolean(),
});

/** A section as anyone may see it. */
export const publicSectionSchema = z.strictObject({
  id: z.string(),
  /** Place in the curriculum, from 1. */
  number: z.int(),
  title: z.string(),
  promise: z.string(),
  access: z.enum(accessLevels),
  sops: z.array(sopCardSchema),
  planned: z.array(plannedCardSchema),
});

/** The curriculum as anyone may see it: what menus, lists and the site’s furniture are made of. */
export const publicCurriculumSchema = z.strictObject({
  /** Without the rubric: it is for authors, and quotes sentences of locked SOPs. */
  settings: curriculumFileSchema.omit({ rubric: true }),
  sections: z.array(publicSectionSchema),
});

/** What lists and menus show of an SOP. */
export type SopCard = z.infer<typeof sopCardSchema>;
/** What lists and menus show of an SOP that is in preparation. */
export type PlannedCard = z.infer<typeof plannedCardSchema>;
/** A section as anyone may see it. */
export type PublicSection = z.infer<typeof publicSectionSchema>;
/** The curriculum as anyone may see it. */
export type PublicCurriculum = z.infer<typeof publicCurriculumSchema>;

/** Which SOPs have pages: those in force; while authors work, their drafts too. */
export type Shown = 'published' | 'drafts too';

/** The curriculum with the sections open that `reader` is invited to: all else follows from that. */
export function openedFor(curriculum: Curriculum, reader: ReadAs): Curriculum {
  const sections = curriculum.sections.map((section) => ({
    ...section,
    access: accessFor(reader, section.id, section.access),
  }));
  return { ...curriculum, sections };
}

/** The public view of every SOP that has a page, in the order of the curriculum. */
export function publicSops({ sections }: Curriculum, shown: Shown): PublicSop[] {
  return sections.flatMap((section) =>
    section.sops
      .filter(({ status }) => hasPage(status, shown))
      .map((sop) => publicView(sop, section)),
  );
}

/** The curriculum as anyone may see it. SOPs without a page are in preparation. */
export function publicCurriculum(curriculum: Curriculum, shown: Shown): PublicCurriculum {
  const { rubric: _, ...settings } = curriculum.settings;
  const { sections } = curriculum;
  return {
    settings,
    sections: sections.map((section, index) => publicSection(section, index + 1, shown)),
  };
}

function publicSection(section: Section, number: number, shown: Shown): PublicSection {
  const { id, title, promise, access } = section;
  const withPage = section.sops.filter(({ status }) => hasPage(status, shown));
  const without = section.sops.filter(({ status }) => !hasPage(status, shown));
  return {
    ...{ id, number, title, promise, access },
    sops: withPage.map((sop) => cardOf(publicView(sop, section), access === 'invite')),
    planned: [...without, ...section.planned].map(({ title: name, summary }) => ({
      title: name,
      summary,
      free: sopSlug(name) === section.free,
    })),
  };
}

function cardOf(sop: PublicSop, byInvitation: boolean): SopCard {
  const { id, section, title, document, summary, free, version, counts, doing, access } = sop;
  return {
    ...{ id, section, title, document, summary, free, version, counts, doing, access },
    sealed: byInvitation && access === 'locked',
  };
}

function hasPage(status: string, shown: Shown): boolean {
  return status === 'published' || shown === 'drafts too';
}

/** Whether something in these sections waits for the waitlist: a locked SOP, or one in preparation. */
export function hasMoreToUnlock(sections: readonly PublicSection[]): boolean {
  return sections.some(
    ({ sops, planned }) => planned.length > 0 || sops.some(({ access }) => access === 'locked'),
  );
}

/** Whether those who are invited to a section read there what visitors do not. */
export function isByInvitation({ sections }: PublicCurriculum, section: string): boolean {
  return sections.some(({ id, access }) => id === section && access === 'invite');
}
