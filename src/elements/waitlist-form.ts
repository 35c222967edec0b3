import { find } from './lib/dom.ts';
import { checkForm } from './lib/waitlist-faults.ts';
import { fillFromAddress, fillFromDraft } from './lib/waitlist-fill.ts';
import { isSecondTap, offerToSend, send } from './lib/waitlist-sender.ts';
import { takeTyped } from './lib/waitlist-typed.ts';

const outside = ['online', 'pageshow'];

/**
 * `<waitlist-form>` sends the form inside it in place, says beside a field what is wrong with it, and
 * keeps what is typed on this device until it was sent.
 *
 * Without JavaScript the form posts, and its host answers with a page; the reader ticks the section.
 */
export class WaitlistForm extends HTMLElement {
  #isSending = false; // A second tap while the first is on its way sends nothing.

  connectedCallback() {
    this.#form.noValidate = true;
    fillFromAddress(this);
    fillFromDraft(this, this.#form);
    for (const type of ['input', 'submit']) this.addEventListener(type, this);
    for (const type of outside) addEventListener(type, this);
  }

  disconnectedCallback() {
    for (const type of outside) removeEventListener(type, this);
  }

  handleEvent(event: Event) {
    if (event.type === 'submit') void this.#submit(event);
    else if (event.type === 'input') takeTyped(this, event.target);
    else if (event.type === 'pageshow') this.#show(event);
    else offerToSend(this, this.#form);
  }

  /** “Back” from the host’s page shows this one as it was left. */
  #show(event: Event) {
    this.#isSending = false;
    if ('persisted' in event && event.persisted) fillFromDraft(this, this.#form);
  }

  async #submit(event: Event) {
    event.preventDefault();
    if (this.#isSending || isSecondTap() || !checkForm(this)) return;
    this.#isSending = true;
    this.#isSending = await send(this, this.#form);
  }

  get #form() {
    return find<HTMLFormElement>(this, 'form');
  }
}

customElements.define('waitlist-form', WaitlistForm);
