import { find } from './dom.ts';
import { keepDraft } from './waitlist-draft.ts';
import { waitlistWords } from './waitlist-words.ts';

/** Puts `words` into the live text of `host`, which it returns. */
export function say(host: HTMLElement, words: string): HTMLOutputElement {
  const output = find<HTMLOutputElement>(host, 'output');
  output.textContent = words;
  return output;
}

/** What the button of the form is called. */
export function pressOf(form: HTMLFormElement): string {
  return find(form, 'button').textContent.trim();
}

/** Keeps what was typed until there is a network, and says so. */
export function sayOffline(host: HTMLElement, form: HTMLFormElement): void {
  say(host, waitlistWords.offline(pressOf(form), keepDraft(host, 'waits')));
}

/** Has the browser itself post the form and show what comes back. */
export function leaveTo(host: HTMLElement, form: HTMLFormElement): void {
  keepDraft(host, 'handed');
  say(host, waitlistWords.leaving(host.dataset['host'] ?? ''));
  form.submit();
}
