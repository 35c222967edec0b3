import { find } from './lib/dom.ts';
import { isMember } from './lib/member-here.ts';

/**
 * `<sealed-page>` shows, in place of the page, what members of its section read at this address, once
 * that is fetched and opened with the key that is kept here. Where it does not open it says why.
 *
 * Without JavaScript, and without a key, the page stays what visitors see.
 *
 *     <sealed-page data-section="sales" data-site="https://…"><output></output></sealed-page>
 */
export class SealedPage extends HTMLElement {
  connectedCallback() {
    if (isMember()) void this.#show();
  }

  async #show() {
    const { section = '', site = '' } = this.dataset;
    try {
      const { showSealed } = await import('./lib/sealed-page.ts');
      find(this, 'output').textContent = await showSealed(section, site);
    } catch {
      find(this, 'output').textContent = 'Opening this page needs a connection the first time.';
    }
  }
}

customElements.define('sealed-page', SealedPage);
