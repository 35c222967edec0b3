import { find } from './lib/dom.ts';

/**
 * `<print-button>` shows the button inside it and opens the print dialogue on click.
 *
 * Without JavaScript the button stays hidden; the browser’s own print command does the same.
 */
export class PrintButton extends HTMLElement {
  connectedCallback() {
    find<HTMLButtonElement>(this, 'button').hidden = false;
    this.addEventListener('click', this);
  }

  handleEvent() {
    print();
  }
}

customElements.define('print-button', PrintButton);
