import { find } from './lib/dom.ts';
import { keepDraft, readDraft } from './lib/waitlist-draft.ts';
import { faultsOf, showFault, showFaults } from './lib/waitlist-faults.ts';
import { fillForm } from './lib/waitlist-fill.ts';
import { prepareToSend, send } from './lib/waitlist-sender.ts';
import { pressOf, say } from './lib/waitlist-tell.ts';
import { waitlistWords } from './lib/waitlist-words.ts';

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
    fillForm(this, this.#form);
    for (const type of ['input', 'submit']) this.addEventListener(type, this);
    for (const type of outside) addEventListener(type, this);
  }

  disconnectedCallback() {
    for (const type of outside) removeEventListener(type, this);
  }

  handleEvent(event: Event) {
    if (event.type === 'submit') void this.#submit(event);
    else if (event.type === 'input') this.#keep(event.target);
    else if (event.type === 'pageshow')
      this.#isSending = false; // Back from the host’s page.
    else if (readDraft()?.state === 'waits') say(this, waitlistWords.back(pressOf(this.#form)));
  }

  #keep(field: EventTarget | null) {
    if (field instanceof HTMLInputElement) showFault(field, '');
    keepDraft(this);
    prepareToSend();
  }

  async #submit(event: Event) {
    event.preventDefault();
    if (this.#isSending) return;
    const isSound = showFaults(this, faultsOf(this));
    say(this, isSound ? waitlistWords.sending : '');
    if (!isSound) return;
    this.#isSending = true;
    this.#isSending = await send(this, this.#form);
  }

  get #form() {
    return find<HTMLFormElement>(this, 'form');
  }
}

customElements.define('waitlist-form', WaitlistForm);
