import { z } from 'zod';
import { slugSchema } from './frontmatter.ts';

const countFrom1 = (message: string) => z.int(message).min(1, message);

const sectionsMessage = 'Write `all`, or a list of section folders such as `[onboarding, sales]`.';

/** One invitation: who holds it is written nowhere in the content. */
export const invitationSchema = z.strictObject({
  /** Never used twice: the code is made from it. */
  number: countFrom1('Give the invitation its number: 1, 2, 3.'),
  /** Sections that it opens, by folder name. */
  sections: z.union([z.literal('all'), z.array(slugSchema).min(1, sectionsMessage)], {
    error: sectionsMessage,
  }),
  /** How often its code was made: each has another, and only the last one opens anything. */
  reissue: countFrom1('Write how often the code was made: 1, 2, 3.').default(1),
  revoked: z.boolean('Write `true` or `false`.').default(false),
});

/** One invitation, with every default filled in. */
export type Invitation = z.infer<typeof invitationSchema>;

/** `invitations.yaml`: no name, no address, no secret, so that it may lie beside the texts. */
export const invitationsSchema = z.strictObject({
  invitations: z.array(invitationSchema, 'Write `invitations` as a list.').default([]),
  /** How often each section’s key was made; 1 where a section is not named. */
  epochs: z
    .record(slugSchema, countFrom1('Write how often the key was made: 1, 2, 3.'), {
      error: 'Write `epochs` as `section: number`.',
    })
    .default({}),
});

/** `invitations.yaml`, checked. */
export type Invitations = z.infer<typeof invitationsSchema>;

/** What a file says that is absent. */
export const noInvitations: Invitations = { invitations: [], epochs: {} };

/** How often the key of a section was made. */
export function epochOf({ epochs }: Invitations, section: string): number {
  return epochs[section] ?? 1;
}

/** Those of `sections` that an invitation opens, in their order. */
export function sectionsOf({ sections }: Invitation, all: readonly string[]): string[] {
  return all.filter((id) => sections === 'all' || sections.includes(id));
}
