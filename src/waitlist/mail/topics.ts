import { z } from 'zod';

/** What the invitation to a section says, as the outbox keeps it until it is sent. */
export const invitationSchema = z.strictObject({
  section: z.string(),
  /** The link that opens the section: `https://…/unlock/#…`. */
  link: z.string(),
  /** The same key to be typed, since mail programs cut links. */
  code: z.string(),
});

/** What the invitation to a section says. */
export type InvitationData = z.infer<typeof invitationSchema>;

/** Topic of the invitation to a section: one waiting mail each. */
export function invitationTopic(section: string): string {
  return `invitation:${section}`;
}
