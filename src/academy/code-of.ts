import { formatCode } from '../gate/code.ts';
import { invitationSecret } from '../gate/keys.ts';
import type { Invitation } from '../model/invitations.ts';

/** An invitation as it is handed out. */
export interface IssuedInvitation {
  number: number;
  sections: Invitation['sections'];
  /** 27 letters in groups. */
  code: string;
  /** Opens `/unlock/` with the code behind `#`, which no browser sends. */
  link: string;
}

/** The code and the link of an invitation. `address` is that of the site. */
export async function issued(
  master: CryptoKey,
  { number, sections, reissue }: Pick<Invitation, 'number' | 'sections' | 'reissue'>,
  address: string,
): Promise<IssuedInvitation> {
  const code = formatCode(await invitationSecret(master, number, reissue));
  return { number, sections, code, link: `${new URL('/unlock/', address).href}#${code}` };
}

/** An invitation in the terminal. */
export function issuedText({ number, sections, code, link }: IssuedInvitation): string {
  return `Invitation ${number} (${sectionsText(sections)})\n  Code  ${code}\n  Link  ${link}`;
}

/** Sections as a list in a sentence. */
export function sectionsText(sections: Invitation['sections']): string {
  return sections === 'all' ? 'all sections' : sections.join(', ');
}
