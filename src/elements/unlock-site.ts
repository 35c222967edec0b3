import { find } from './lib/dom.ts';
import { forgetKeys, heldInvitations, heldSections } from './lib/member-keys.ts';
import { readTyped, renewKeys, unlock } from './lib/unlock.ts';
import { codeIn, say, showSections, takeFragment, titleOf } from './lib/unlock-view.ts';
import { forgottenWords, readyWords, renewalWords, unlockWords } from './lib/unlock-words.ts';

/**
 * `<unlock-site>` takes the code of an invitation from the address or from its field, and opens the
 * sections of it in this browser. The address loses the code at once, before anything is asked.
 *
 * Without JavaScript its form stays hidden, so that no code is ever sent: sealed pages are
 * decrypted by the browser, which the page says.
 */
export class UnlockSite extends HTMLElement {
  connectedCallback() {
    find<HTMLElement>(this, '[hidden]').hidden = false;
    for (const type of ['submit', 'click']) this.addEventListener(type, this);
    // Another link, opened where this page is open already, changes only what stands behind the #.
    addEventListener('hashchange', this);
    void this.#begin();
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this);
  }

  handleEvent(event: Event) {
    if (event.type === 'submit') event.preventDefault();
    if (event.type === 'submit') void this.#open();
    if (event.type === 'hashchange') void this.#begin();
    const { target } = event;
    if (target instanceof HTMLButtonElement && target.type === 'button') void this.#forget();
  }

  async #begin() {
    const fragment = takeFragment();
    const read = readTyped(fragment);
    const isReady = read.kind === 'secret';
    codeIn(this).value = isReady ? read.code : fragment.replace(/^#/u, '');
    if (isReady) find<HTMLElement>(this, 'form button').focus();
    const held = [...(await heldSections()).keys()];
    await this.#show(held);
    if (isReady) say(this, readyWords);
    else if (fragment || held.length === 0) say(this, unlockWords(read, titleOf(this)));
    else await this.#renew();
  }

  async #renew() {
    const renewals = await renewKeys();
    say(this, renewalWords(renewals, titleOf(this)));
    await this.#show(renewals.flatMap(({ sections }) => sections));
  }

  async #open() {
    const outcome = await unlock(codeIn(this).value);
    if (outcome.kind === 'open') codeIn(this).value = '';
    await this.#show((await heldSections()).keys());
    say(this, unlockWords(outcome, titleOf(this)));
  }

  async #show(sections: Iterable<string>) {
    showSections(this, sections, (await heldInvitations()).length > 0);
  }

  async #forget() {
    const forgotten = await forgetKeys();
    await import('./lib/member-offline.ts').then((copies) => copies.forgetSealed());
    say(this, forgottenWords(forgotten));
    await this.#show((await heldSections()).keys());
    codeIn(this).focus();
  }
}

customElements.define('unlock-site', UnlockSite);
