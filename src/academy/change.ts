import { Refusal } from '../load/write/refusal.ts';
import { epochOf, sectionsOf } from '../model/invitations.ts';
import { nextStep, openMaster, type Academy } from './academy.ts';
import { writeCards } from './cards.ts';
import { issued, issuedText, sectionsText } from './code-of.ts';
import {
  invitationOf,
  openInvitations,
  readSections,
  saveInvitations,
  type InvitationsFile,
} from './invitations-file.ts';
import { changeInvitation, setEpoch } from './invitations-yaml.ts';

const others =
  'Everybody else who is invited goes on reading: their devices fetch the new keys by themselves.';
const copies =
  'What was read, copied, printed or kept offline before stays with the person: no gate reaches that.';

/** Adds sections to an invitation. Its code and its link stay. */
export async function grantSections(
  academy: Academy,
  typed: string,
  sections: string | undefined,
): Promise<string> {
  const file = await openInvitations(academy);
  const { number, sections: before } = invitationOf(file, typed);
  const added = readSections(file, sections);
  const known = file.settings.sections;
  const after =
    added === 'all' || before === 'all'
      ? 'all'
      : known.filter((id) => before.includes(id) || added.includes(id));
  if (before === 'all' || (after !== 'all' && after.length === before.length))
    throw new Refusal(
      `Invitation ${number} opens ${sectionsText(before)} already. Nothing was changed.`,
    );
  changeInvitation(file.document, number, { sections: after });
  await saveInvitations(file);
  return `Invitation ${number} opens ${sectionsText(after)}. The same code and link go on working.\n${nextStep}`;
}

/** Withdraws an invitation for good, and makes the keys of its sections anew. */
export async function revoke(academy: Academy, typed: string): Promise<string> {
  const file = await openInvitations(academy);
  const { number, sections } = invitationOf(file, typed);
  changeInvitation(file.document, number, { revoked: true });
  const keys = raiseEpochs(file, sections);
  await saveInvitations(file);
  return `Invitation ${number} is revoked. ${keys}\n${others}\n${copies}\n${nextStep}`;
}

/** Gives an invitation a new code; the old one, and the keys that it fetched, open nothing more. */
export async function reissue(academy: Academy, typed: string): Promise<string> {
  const file = await openInvitations(academy);
  const invitation = invitationOf(file, typed);
  const master = await openMaster(academy);
  const renewed = { ...invitation, reissue: invitation.reissue + 1 };
  const again = await issued(master, renewed, file.settings.address);
  changeInvitation(file.document, invitation.number, { reissue: renewed.reissue });
  const keys = raiseEpochs(file, invitation.sections);
  await saveInvitations(file);
  const cards = await writeCards(academy, file, [again]);
  return `${issuedText(again)}\n\nThe old code is dead. ${keys}\n${others}\n1 card to print: ${cards}\n${nextStep}`;
}

/** Makes the key of a section anew. */
export async function rotate(academy: Academy, section: string): Promise<string> {
  const file = await openInvitations(academy);
  const sections = readSections(file, section);
  const keys = raiseEpochs(file, sections);
  await saveInvitations(file);
  return `${keys}\n${others}\n${nextStep}`;
}

/** Of sections that are not published as well: who held their key must not read them later. */
function raiseEpochs(
  { document, data, settings }: InvitationsFile,
  sections: 'all' | string[],
): string {
  const invitation = { number: 0, sections, reissue: 1, revoked: false };
  const ids = sectionsOf(invitation, settings.sections);
  for (const id of ids) setEpoch(document, id, epochOf(data, id) + 1);
  return `The keys of ${sectionsText(sections)} are made anew.`;
}
