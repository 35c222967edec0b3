import {
  fieldsOf,
  saveField,
  showSaved,
  styleFields,
  warnIfForgotten,
} from './lib/blanks-fields.ts';
import { find } from './lib/dom.ts';
import { onSaved } from './lib/saved.ts';

/**
 * `<blank-fields hidden>` keeps what is typed into the fields inside it on this device, letter by
 * letter, and shows what another tab keeps.
 *
 * Without JavaScript nothing could be kept, so it stays hidden: the page says what to do instead.
 */
export class BlankFields extends HTMLElement {
  #stop = () => {};

  connectedCallback() {
    styleFields();
    this.#stop = onSaved(() => showSaved(this));
    this.addEventListener('input', this);
    showSaved(this);
    warnIfForgotten(this.#status);
    this.hidden = false;
  }

  disconnectedCallback() {
    this.#stop();
  }

  handleEvent({ target }: Event) {
    const field = fieldsOf(this).find((one) => one === target);
    if (field) saveField(field, this.#status);
  }

  get #status() {
    return find<HTMLOutputElement>(this, 'output');
  }
}

customElements.define('blank-fields', BlankFields);
