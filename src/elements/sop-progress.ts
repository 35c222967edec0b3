import { find } from './lib/dom.ts';
import { hasBegun } from './lib/progress-begun.ts';
import { onSaved, save } from './lib/saved.ts';

/**
 * `<sop-progress>` makes the link inside it lead to where this reader goes on: the run at work,
 * “Continue: …, 9 of 17”, or the next SOP that is not done. Where all is done, text says so. On an SOP’s own page (`here`, `version`) it notes that it was opened.
 *
 * Without JavaScript, and for who begins, the link leads where the page says.
 *
 *     <sop-progress section="retention-and-recovery"><a href="/…/">…</a><span></span></sop-progress>
 */
export class SopProgress extends HTMLElement {
  #stop = () => {};
  #from = '';

  connectedCallback() {
    this.#from = this.#link.pathname.replace(/^\/|\/$/gu, '');
    const { here, version } = this.dataset;
    if (here && version) save(`opened/${here}`, version);
    this.#stop = onSaved(() => void this.#show());
    void this.#show();
  }

  disconnectedCallback() {
    this.#stop();
  }

  async #show() {
    const { here, section } = this.dataset;
    if (!hasBegun(here)) return;
    // Without a network the link stays as the page has it.
    const progress = await import('./lib/progress-list.ts').catch(() => undefined);
    const next = await progress?.readSuggestion({ section, from: this.#from, here });
    if (!next) return;
    this.#link.hidden = next.href === undefined;
    if (next.href) this.#link.href = next.href;
    const [told, other] = next.href ? [this.#link, this.#text] : [this.#text, this.#link];
    other.textContent = '';
    if (told.textContent !== next.words) told.textContent = next.words;
  }

  get #text() {
    return find(this, 'span');
  }

  get #link() {
    return find<HTMLAnchorElement>(this, 'a');
  }
}

customElements.define('sop-progress', SopProgress);
