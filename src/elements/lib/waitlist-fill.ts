import { forgetDraft, partsOf, readDraft, restoreDraft } from './waitlist-draft.ts';
import { pressOf, say } from './waitlist-tell.ts';
import { waitlistWords } from './waitlist-words.ts';

/** Anybody may write an address: what is sent along looks like the id of an SOP, or is not sent. */
const sopId = /^[a-z0-9-]+\/[a-z0-9-]+$/u;

/**
 * Fills in what is known when the form inside `host` opens: the section and the SOP that the address
 * tells (`/waitlist/?section=sales&sop=sales/quote-follow-up`), and what was typed before and not sent.
 */
export function fillForm(host: HTMLElement, form: HTMLFormElement): void {
  const asked = new URLSearchParams(location.search);
  for (const box of partsOf(host).sections)
    if (box.dataset['section'] === asked.get('section')) box.checked = true;
  const sop = form.querySelector<HTMLInputElement>('[data-part="sop"]');
  const read = asked.get('sop') ?? '';
  if (sop?.disabled && sopId.test(read)) Object.assign(sop, { value: read, disabled: false });
  const draft = readDraft();
  if (!draft) return;
  restoreDraft(host, draft);
  if (draft.state === 'waits' && navigator.onLine) say(host, waitlistWords.back(pressOf(form)));
  if (draft.state !== 'handed') return;
  // It may have arrived or not: it is shown once more, and then not kept any longer.
  say(host, waitlistWords.handed);
  forgetDraft();
}
