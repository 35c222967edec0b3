import { Refusal } from '../load/write/refusal.ts';
import type { Ledger } from '../waitlist/ledger/open-ledger.ts';
import { withLedger } from '../waitlist/owner/command.ts';
import {
  drawFromWaitlist,
  finishInvitations,
  type Drawn,
  type MadeInvitation,
} from '../waitlist/owner/draw.ts';
import { countPassedOver } from '../waitlist/owner/passed-over.ts';
import { counted, nextStep, openMaster, type Academy } from './academy.ts';
import { grantSections } from './change.ts';
import { issued } from './code-of.ts';
import { invite, readCount, waitingSections } from './invite.ts';
import { invitationOf, openInvitations, readSections } from './invitations-file.ts';
import { readNotes } from './notes.ts';

/** What was asked for, as it was typed. */
export interface DrawRequest {
  section: string;
  count?: string | undefined;
}

/**
 * Invites the oldest confirmed people of the waitlist to a section, and puts a mail with link and code
 * for each into the outbox. Running it again invites nobody twice, and after a stop in between it
 * goes on where it was: who was drawn has a note with the row of the draw.
 */
export async function inviteFromWaitlist(
  academy: Academy,
  { section, count }: DrawRequest,
): Promise<string> {
  await checkSection(academy, section);
  const wanted = readCount(count ?? '1');
  const env = { ...academy.env, DATA_DIR: academy.dataDir };
  const { data } = await openInvitations(academy);
  const standing = data.invitations.flatMap(({ number, revoked }) => (revoked ? [] : [number]));
  const [passed, made] = await withLedger(async (ledger) => {
    const withdrawn = await countPassedOver(ledger, section, standing);
    const drawn = await inviteDrawn(academy, ledger, { section, count: wanted, standing });
    return [withdrawn, drawn] as const;
  }, env);
  const over = passed > 0 ? passedOver(passed) : '';
  if (made === 0)
    return `Nobody who confirmed waits for ${section} without an invitation. Nothing was changed.${over}`;
  const few = made < wanted ? ` Nobody else who confirmed waits for ${section}.` : '';
  return `${counted(made, 'person').replace('persons', 'people')} of the waitlist invited to ${section}.${few}${over}\nTheir mails are in the outbox: the running service sends them. Publish before they arrive.\n${nextStep}`;
}

async function checkSection(academy: Academy, section: string): Promise<void> {
  const file = await openInvitations(academy);
  const ids = readSections(file, section);
  if (ids === 'all' || ids.length !== 1)
    throw new Refusal('Name one section, such as `--from-waitlist sales`: people wait for one.');
  if (waitingSections(file, ids).length > 0)
    throw new Refusal(
      `${section} opens nothing yet. Write \`access: invite\` into its section.yaml first: nobody is invited to a closed door.`,
    );
  await openMaster(academy);
}

function passedOver(count: number): string {
  const people = count === 1 ? 'One person who waits holds' : `${count} people who wait hold`;
  return `\n${people} an invitation that was revoked or removed, and ${count === 1 ? 'is' : 'are'} passed over. Invite them with \`npm run academy -- invite\`, if you mean to.`;
}

async function inviteDrawn(
  academy: Academy,
  ledger: Ledger,
  { section, count, standing }: { section: string; count: number; standing: readonly number[] },
): Promise<number> {
  const drawn = await drawFromWaitlist(ledger, section, count, academy.now, standing);
  for (const person of drawn) {
    // oxlint-disable-next-line no-await-in-loop -- Each writes invitations.yaml before the next reads it.
    const made = await invitationFor(academy, person);
    // oxlint-disable-next-line no-await-in-loop -- Who has an invitation gets the mail, whatever comes next.
    await finishInvitations(ledger, [made], academy.now);
  }
  return drawn.length;
}

/** The invitation of somebody who was drawn: the one they hold, the one made before a stop, or a new one. */
async function invitationFor(academy: Academy, person: Drawn): Promise<MadeInvitation> {
  const number =
    person.held ?? (await numberOfDraw(academy, person)) ?? (await make(academy, person));
  const file = await openInvitations(academy);
  const before = invitationOf(file, String(number));
  if (before.sections !== 'all' && !before.sections.includes(person.section))
    await grantSections(academy, String(number), person.section);
  const { code, link } = await issued(await openMaster(academy), before, file.settings.address);
  return { id: person.id, number, code, link };
}

async function make(academy: Academy, person: Drawn): Promise<number> {
  const request = { sections: person.section, count: '1', note: noteOf(person) };
  const { invitations } = await invite(academy, request);
  const [made] = invitations;
  if (!made) throw new Error('An invitation was made and is not there.');
  return made.number;
}

async function numberOfDraw(academy: Academy, person: Drawn): Promise<number | undefined> {
  const notes = Object.entries(await readNotes(academy));
  const own = notes.find(([, { note }]) => note === noteOf(person));
  return own && Number(own[0]);
}

/** Names nobody: the ledger knows whose row it is. */
function noteOf({ id, section }: Drawn): string {
  return `Waitlist, ${section}, draw ${id}`;
}
