import { Refusal } from '../load/write/refusal.ts';
import { counted, nextStep, openMaster, type Academy } from './academy.ts';
import { writeCards } from './cards.ts';
import { issued, issuedText, type IssuedInvitation } from './code-of.ts';
import {
  invitationOf,
  openInvitations,
  readSections,
  saveInvitations,
  type InvitationsFile,
} from './invitations-file.ts';
import { addInvitation } from './invitations-yaml.ts';
import { addNotes, readNotes } from './notes.ts';

/** What was asked for, as it was typed. */
export interface InviteRequest {
  sections?: string | undefined;
  count?: string | undefined;
  /** For the owner’s eyes: it goes to `.data/` and nowhere else. */
  note?: string | undefined;
}

/** Invitations that were made, and where their cards are. */
export interface Batch {
  invitations: IssuedInvitation[];
  cards: string;
  /** Address that the links begin with. */
  address: string;
  /** Sections of them that open nothing yet. */
  waiting: string[];
}

const mostAtOnce = 500;

/** Makes invitations with codes, links and cards. Nothing is written if anything is wrong. */
export async function invite(academy: Academy, request: InviteRequest): Promise<Batch> {
  const file = await openInvitations(academy);
  const sections = readSections(file, request.sections);
  const count = readCount(request.count ?? '1');
  const master = await openMaster(academy);
  const first = (await lastNumber(academy, file)) + 1;
  const numbers = Array.from({ length: count }, (_, index) => first + index);
  const { address } = file.settings;
  const invitations = await Promise.all(
    numbers.map((number) => issued(master, { number, sections, reissue: 1 }, address)),
  );
  for (const number of numbers) addInvitation(file.document, number, sections);
  await addNotes(academy, numbers, request.note ?? '');
  await saveInvitations(file);
  const cards = await writeCards(academy, file, invitations);
  return { invitations, cards, address, waiting: waitingSections(file, sections) };
}

/** The codes and cards of invitations once more: of some by number, or of `all` that are not revoked. */
export async function showInvitations(academy: Academy, typed: readonly string[]): Promise<Batch> {
  const file = await openInvitations(academy);
  const isAll = typed.length === 1 && typed[0] === 'all';
  const wanted = isAll
    ? file.data.invitations.filter(({ revoked }) => !revoked)
    : typed.map((number) => invitationOf(file, number));
  if (wanted.length === 0) throw new Refusal('There is no invitation that is not revoked.');
  const master = await openMaster(academy);
  const { address } = file.settings;
  const invitations = await Promise.all(wanted.map((one) => issued(master, one, address)));
  const cards = await writeCards(academy, file, invitations);
  const waiting = wanted.flatMap(({ sections }) => waitingSections(file, sections));
  return { invitations, cards, address, waiting: [...new Set(waiting)] };
}

/** A batch in the terminal, with what to do next. */
export function batchText({ invitations, cards, address, waiting }: Batch): string {
  const one = invitations.length === 1;
  return [
    ...invitations.map(issuedText),
    `${counted(invitations.length, 'card')} to print: ${cards}`,
    `Give ${one ? 'it' : 'each'} to one person: whoever has the code can read. Send link and code together, as mail programs damage links, and switch click tracking off.`,
    ...(address.startsWith('https://')
      ? []
      : [
          `The links begin with ${address}: codes open on https:// only, and on this machine. Write the address of the published site into curriculum.yaml, then print the cards with \`invite show\`.`,
        ]),
    ...waiting.map(
      (id) => `${id} opens nothing yet: write \`access: invite\` into its section.yaml.`,
    ),
    nextStep,
  ].join('\n\n');
}

/** Numbers in the notes count too: an entry that somebody removed must not come back to life. */
async function lastNumber(academy: Academy, { data }: InvitationsFile): Promise<number> {
  const noted = Object.keys(await readNotes(academy)).map(Number);
  return Math.max(0, ...noted, ...data.invitations.map(({ number }) => number));
}

/** How many, as it was typed. Refuses what is no number from 1 to 500. */
export function readCount(typed: string): number {
  const count = Number(typed);
  if (/^\d+$/u.test(typed) && count >= 1 && count <= mostAtOnce) return count;
  throw new Refusal(
    `\`--count\` is "${typed}". Write how many invitations to make, 1 to ${mostAtOnce}.`,
  );
}

/** Those of the invited sections that open nothing yet. */
export function waitingSections(
  { sections }: InvitationsFile,
  invited: IssuedInvitation['sections'],
): string[] {
  if (invited === 'all') return [];
  const isSealed = (id: string) =>
    sections.some(
      ({ id: one, data }) => one === id && ['invite', 'open'].includes(data?.access ?? ''),
    );
  return invited.filter((id) => !isSealed(id));
}
