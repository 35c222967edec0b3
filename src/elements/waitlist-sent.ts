import { forgetDraft } from './lib/waitlist-draft.ts';

/**
 * `<waitlist-sent>`, on the page that says thank you, takes back what the waitlist form kept on this
 * device: it was sent.
 *
 * Without JavaScript nothing was kept.
 */
export class WaitlistSent extends HTMLElement {
  connectedCallback() {
    forgetDraft();
  }
}

customElements.define('waitlist-sent', WaitlistSent);
