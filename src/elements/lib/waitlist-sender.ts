import { readDraft } from './waitlist-draft.ts';
import { leaveTo, pressOf, say, sayOffline } from './waitlist-tell.ts';
import { waitlistWords } from './waitlist-words.ts';

const sending = () => import('./waitlist-send.ts');

/** When the last answer came, on the clock of the page. */
let answeredAt = Number.NEGATIVE_INFINITY;

/** Whether a tap is the second of a double tap, whose first is answered already. */
export function isSecondTap(): boolean {
  return performance.now() - answeredAt < 600;
}

/** Fetches the code that sends while the reader still types: it is there when it is needed. */
export function prepareToSend(): void {
  answeredAt = Number.NEGATIVE_INFINITY; // Who typed since taps anew.
  sending().catch(() => {}); // Without a network it is asked for again, and `send` tells.
}

/** Offers, now that there is a network, to send what waited for one. */
export function offerToSend(host: HTMLElement, form: HTMLFormElement): void {
  if (readDraft()?.state !== 'waits') return;
  answeredAt = Number.NEGATIVE_INFINITY;
  say(host, waitlistWords.back(pressOf(form)));
}

/** Sends the form inside `host` and tells what became of it; resolves to whether the page is being left. */
export async function send(host: HTMLElement, form: HTMLFormElement): Promise<boolean> {
  say(host, waitlistWords.sending);
  const code = await sending().catch(() => undefined);
  const isLeft = code ? await code.sendForm(host, form) : sendWithout(host, form);
  answeredAt = performance.now();
  return isLeft;
}

/** The code did not come: what is left is what the browser can do by itself. */
function sendWithout(host: HTMLElement, form: HTMLFormElement): boolean {
  const isOnline = navigator.onLine;
  if (isOnline) leaveTo(host, form);
  else sayOffline(host, form);
  return isOnline;
}
