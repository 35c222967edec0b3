import { leaveTo, sayOffline } from './waitlist-tell.ts';

const sending = () => import('./waitlist-send.ts');

/** Fetches the code that sends while the reader still types: it is there when it is needed. */
export function prepareToSend(): void {
  sending().catch(() => {}); // Without a network it is asked for again, and `send` tells.
}

/** Sends the form inside `host` and tells what became of it; resolves to whether the page is being left. */
export async function send(host: HTMLElement, form: HTMLFormElement): Promise<boolean> {
  const code = await sending().catch(() => undefined);
  if (code) return await code.sendForm(host, form);
  if (navigator.onLine) leaveTo(host, form);
  else sayOffline(host, form);
  return navigator.onLine;
}
