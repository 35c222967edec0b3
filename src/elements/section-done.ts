import { hasBegun } from './lib/progress-begun.ts';
import { onSaved } from './lib/saved.ts';

/**
 * `<section-done section="…">` says how many open SOPs of a section this reader has done.
 *
 * Without JavaScript, and before the first is done, it says nothing.
 */
export class SectionDone extends HTMLElement {
  #stop = () => {};

  connectedCallback() {
    this.#stop = onSaved(() => void this.#show());
    void this.#show();
  }

  disconnectedCallback() {
    this.#stop();
  }

  async #show() {
    if (!hasBegun()) return;
    // Without a network nothing is said.
    const progress = await import('./lib/progress-list.ts').catch(() => undefined);
    const words = await progress?.readDone(this.getAttribute('section') ?? '');
    if (words !== undefined) this.textContent = words;
  }
}

customElements.define('section-done', SectionDone);
