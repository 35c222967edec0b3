import type { ClaimedMail } from '../ledger/outbox.ts';
import { sectionTitles, type WaitlistSettings } from '../settings.ts';
import { invitationSchema, invitationTopic } from './topics.ts';

/** What a mail says, before it is laid out. Links stand on lines of their own. */
export interface Letter {
  subject: string;
  paragraphs: readonly Paragraph[];
  /** Why the reader gets it. */
  reason: string;
}

/** Words, a link with its words, or a code to be typed. */
export type Paragraph = string | { link: string; words: string } | { code: string };

/** The letter of a mail. Throws on a topic that this version does not know. */
export function writeLetter(settings: WaitlistSettings, mail: ClaimedMail): Letter {
  if (mail.topic === 'confirm') return confirmLetter(settings, mail);
  if (mail.topic === 'known') return knownLetter(settings, mail);
  if (mail.topic.startsWith(invitationTopic(''))) return invitationLetter(settings, mail);
  throw new Error(`There is no letter about ${mail.topic}.`);
}

/** The address of a link of ours. */
export function linkOf(settings: WaitlistSettings, kind: string, token: string): string {
  return `${settings.serviceAddress}/api/waitlist/${kind}?token=${token}`;
}

function confirmLetter(settings: WaitlistSettings, { sections, tokens }: ClaimedMail): Letter {
  return {
    subject: `Confirm your place on the waitlist of ${settings.title}`,
    paragraphs: [
      `Somebody, we hope you, asked for a place on the waitlist of ${settings.title} with this address, for: ${listOf(settings, sections)}.`,
      'If it was you, open this page within 14 days and press its button:',
      { link: linkOf(settings, 'confirm', tokens.confirm), words: 'Confirm my place' },
      'If it was not you, do nothing: you are not on the list, and we do not write again unless somebody asks again.',
    ],
    reason: `You get this mail because this address was entered at ${settings.address}/waitlist/.`,
  };
}

function knownLetter(settings: WaitlistSettings, { sections }: ClaimedMail): Letter {
  return {
    subject: `You are on the waitlist of ${settings.title} already`,
    paragraphs: [
      `Somebody, we hope you, sent the form of the waitlist of ${settings.title} with this address. You are on the list already, and your place has not changed.`,
      `You wait for: ${listOf(settings, sections)}.`,
      'There is nothing that you need to do.',
    ],
    reason: `You get this mail because you are on the waitlist, and this address was entered again at ${settings.address}/waitlist/.`,
  };
}

function invitationLetter(settings: WaitlistSettings, { data }: ClaimedMail): Letter {
  const { section, link, code } = invitationSchema.parse(JSON.parse(data));
  const title = listOf(settings, [section]);
  return {
    subject: `Your invitation to ${title}`,
    paragraphs: [
      `Your turn has come: ${title} of ${settings.title} is open for you.`,
      'Open this link on each device that you read on:',
      { link, words: `Open ${title}` },
      `If the page says that the link is not whole, your mail program has cut it. Then type this code at ${settings.address}/unlock/:`,
      { code },
      'Link and code are the same key, and it is yours alone: whoever has it can read what you can read.',
    ],
    reason: `You get this mail because you confirmed your place on the waitlist at ${settings.address}/waitlist/.`,
  };
}

function listOf(settings: WaitlistSettings, sections: readonly string[]): string {
  return new Intl.ListFormat('en').format(sectionTitles(settings, sections));
}
