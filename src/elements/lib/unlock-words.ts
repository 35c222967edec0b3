import type { KeptFor } from './member-keys.ts';
import type { Locked, Outcome, Renewal, Unlocked } from './unlock.ts';

/** The title of a section, by its id. */
export type TitleOf = (section: string) => string;

/** What the reader is told, in whole sentences: what is so, and what to do. */
export function unlockWords(outcome: Outcome, titleOf: TitleOf): string {
  return outcome.kind === 'open' ? openWords(outcome, titleOf) : lockedWords(outcome);
}

/** What is said after the invitations kept here were looked up anew; empty if all is as it was. */
export function renewalWords(renewals: readonly Renewal[], titleOf: TitleOf): string {
  const outcomes = renewals.map(({ outcome }) => outcome);
  if (outcomes.some(({ kind }) => kind === 'gone'))
    return 'An invitation that was used here is no longer on the site: it was withdrawn, or replaced by a new code. Ask who invited you.';
  return outcomes
    .filter((one) => one.kind === 'open' && one.added.length + one.renewed.length > 0)
    .map((one) => unlockWords(one, titleOf))
    .join(' ');
}

/** What is said once the keys are gone from here, or not. */
export function forgottenWords(forgotten: boolean): string {
  return forgotten
    ? 'This device has forgotten the keys. Your code opens them again.'
    : 'The browser did not let go of the keys. Clear the data of this site in its settings.';
}

/** What is said when the link has brought a whole code. */
export const readyWords =
  'Your link is whole. Tap “Open my sections”, and this browser keeps their keys.';

function lockedWords(locked: Locked): string {
  switch (locked.kind) {
    case 'empty':
      return 'There is no code here yet. Type it from your card or your letter, or open the link again: some mail programs cut off what stands behind the #.';
    case 'letter':
      return `“${locked.letter}” stands in no code. Look at the code again: it has digits and capitals, and never a U.`;
    case 'length':
      return `A code has 27 letters and digits, and this one has ${locked.letters}. Look whether ${locked.letters < 27 ? 'some are missing' : 'some are there twice'}.`;
    case 'check':
      return 'One letter of the code is wrong, or two have changed places. Compare it with your card or your letter.';
    case 'insecure':
      return 'This page came over a connection without encryption, and your browser opens no keys there. Write https:// before the address of this site, and open it again.';
    case 'offline':
      return 'The site cannot be reached. Your code is kept in the field: tap again once you have a connection.';
    case 'gone':
      return 'The code is typed right, and the site has no invitation for it: it was withdrawn, or replaced by a new code, or is not published yet. Ask who invited you.';
    case 'damaged':
      return 'Something else came than your invitation, perhaps the sign-in page of this network. Sign in there, or try another connection, then tap again.';
    case 'trouble':
      return `The site had a fault of its own (${locked.status}). Your code is right; tap again in a few minutes.`;
  }
}

function openWords({ sections, added, renewed, kept }: Unlocked, titleOf: TitleOf): string {
  if (sections.length === 0)
    return `Your invitation is good, and none of its sections is open yet. ${keptWords.empty[kept]}`;
  const titles = (ids: readonly string[]) => new Intl.ListFormat('en').format(ids.map(titleOf));
  return [
    added.length > 0 && `Opened: ${titles(added)}.`,
    renewed.length > 0 &&
      `The keys of ${titles(renewed)} were changed, and this device has the new ones now.`,
    added.length + renewed.length === 0 && 'Everything of your invitation is open here already.',
    keptWords.open[kept],
  ]
    .filter(Boolean)
    .join(' ');
}

const keptWords: Record<'open' | 'empty', Record<KeptFor, string>> = {
  open: {
    device: 'The keys stay in this browser; keep your code for other devices.',
    visit:
      'This browser keeps no keys, as in a private window: the sections are open until you close this tab. Keep your code.',
    nothing:
      'But this browser keeps nothing of this site, so the other pages stay closed. Allow the site to keep data, or use another browser or window.',
  },
  empty: {
    device: 'They open here by themselves when it is time.',
    visit: 'Come back with your code when it is time.',
    nothing: 'Come back with your code when it is time.',
  },
};
