import { find } from './lib/dom.ts';
import { isSavedHere } from './lib/offline.ts';

/**
 * `<saved-here>` says that the page can be read without a connection, once that is true: the page
 * and all it needs are in the browser’s cache.
 *
 * Without JavaScript it stays empty, and nothing is kept.
 *
 *     <saved-here><output></output></saved-here>
 */
export class SavedHere extends HTMLElement {
  connectedCallback() {
    void this.#look();
  }

  async #look() {
    if (!(await isSavedHere())) return;
    find(this, 'output').textContent = ' · Saved on this device';
  }
}

customElements.define('saved-here', SavedHere);
