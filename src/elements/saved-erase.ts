import { find } from './lib/dom.ts';
import { forgetOffline } from './lib/offline.ts';
import { eraseSaved } from './lib/saved.ts';

/**
 * `<saved-erase>` erases everything that is saved, the copies of pages that open without a
 * connection included, after its question was answered with yes.
 *
 * Without JavaScript it stays hidden: there is nothing to erase.
 */
export class SavedErase extends HTMLElement {
  connectedCallback() {
    find<HTMLElement>(this, '[hidden]').hidden = false;
    this.addEventListener('click', this);
  }

  async handleEvent({ target }: Event) {
    if (!(target instanceof HTMLButtonElement)) return;
    const erased = target.dataset['does'] === 'erase';
    if (erased) {
      eraseSaved();
      const { forgetKeys } = await import('./lib/member-keys.ts');
      await Promise.all([forgetOffline(), forgetKeys()]);
    }
    find<HTMLDetailsElement>(this, 'details').open = false;
    find<HTMLElement>(this, 'summary').focus();
    find(this, 'output').textContent = erased
      ? 'Everything that was saved in this browser is erased.'
      : 'Nothing was erased.';
  }
}

customElements.define('saved-erase', SavedErase);
