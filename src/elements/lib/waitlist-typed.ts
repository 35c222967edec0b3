import { keepDraft } from './waitlist-draft.ts';
import { showFault } from './waitlist-faults.ts';
import { prepareToSend } from './waitlist-sender.ts';

/** Keeps what was just typed, takes back what was wrong with it, and gets ready to send. */
export function takeTyped(host: HTMLElement, field: EventTarget | null): void {
  if (field instanceof HTMLInputElement) showFault(field, '');
  keepDraft(host);
  prepareToSend();
}
