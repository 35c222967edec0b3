import { makeGrant } from '../gate/grants.ts';
import { holderOf, invitationSecret, ivKey, sectionKey } from '../gate/keys.ts';
import { epochOf, sectionsOf, type Invitations } from '../model/invitations.ts';

/** A file of the site: where it lies from its root, and what is in it. */
export interface GrantFile {
  path: string;
  text: string;
}

/**
 * The grants of all invitations that are not revoked: one file each, `grants/<name>.json`, in the
 * order of their names, which tells nothing of their numbers.
 *
 * `sections` are the ids of the sections with access `invite`, in the order of the site. An invitation
 * to others has a grant too: its holder reads that the code is right, and nothing is open yet.
 */
export async function grantFiles(
  master: CryptoKey,
  invitations: Invitations,
  sections: readonly string[],
): Promise<GrantFile[]> {
  const iv = await ivKey(master);
  const keys = await Promise.all(
    sections.map(async (section) => {
      const epoch = epochOf(invitations, section);
      return { section, epoch, key: await sectionKey(master, section, epoch) };
    }),
  );
  const open = invitations.invitations.filter(({ revoked }) => !revoked);
  const files = open.map(async (invitation) => {
    const { number, reissue } = invitation;
    const holder = await holderOf(await invitationSecret(master, number, reissue));
    const ids = sectionsOf(invitation, sections);
    const granted = keys.filter(({ section }) => ids.includes(section));
    return { path: `grants/${holder.name}.json`, text: await makeGrant(holder, granted, iv) };
  });
  return (await Promise.all(files)).sort((a, b) => (a.path < b.path ? -1 : 1));
}
