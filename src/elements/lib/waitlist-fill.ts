import { forgetDraft, partsOf, readDraft, restoreDraft } from './waitlist-draft.ts';
import { pressOf, say } from './waitlist-tell.ts';
import { waitlistWords } from './waitlist-words.ts';

/** Anybody may write an address: what is sent along looks like the id of an SOP, or is not sent. */
const sopId = /^[a-z0-9-]+\/[a-z0-9-]+$/u;

/**
 * Fills in what the address tells of where the reader came from:
 * `/waitlist/?section=sales&sop=sales/quote-follow-up`. The form on a locked SOP’s page knows both.
 */
export function fillFromAddress(host: HTMLElement): void {
  const asked = new URLSearchParams(location.search);
  for (const box of partsOf(host).sections)
    if (box.dataset['section'] === asked.get('section')) box.checked = true;
  const sop = host.querySelector<HTMLInputElement>('[data-part="sop"]');
  const read = asked.get('sop') ?? '';
  if (sop?.disabled && sopId.test(read)) Object.assign(sop, { value: read, disabled: false });
}

/** Fills in what was typed before and is not known to be sent, and says which of the two it is. */
export function fillFromDraft(host: HTMLElement, form: HTMLFormElement): void {
  const draft = readDraft();
  if (!draft) return;
  restoreDraft(host, draft);
  if (draft.state === 'waits' && navigator.onLine) say(host, waitlistWords.back(pressOf(form)));
  if (draft.state !== 'handed') return;
  // It may have arrived or not: it is shown once more, and then not kept any longer.
  say(host, waitlistWords.handed);
  forgetDraft();
}
