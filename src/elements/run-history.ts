import { find } from './lib/dom.ts';
import { onSaved, savedEntries } from './lib/saved.ts';

/**
 * `<run-history>` lists the runs of this device, open ones first: of the SOP in `data-sop`, or of
 * all. It shows itself once there is one.
 *
 * Without JavaScript there are no runs, and it stays hidden.
 */
export class RunHistory extends HTMLElement {
  #stop = () => {};

  connectedCallback() {
    this.#stop = onSaved(() => void this.#paint());
    void this.#paint();
  }

  disconnectedCallback() {
    this.#stop();
  }

  async #paint() {
    if (this.hidden && savedEntries('run/').length === 0) return;
    const { runLines } = await import('./lib/run-lines.ts');
    const lines = runLines(this.dataset['sop']);
    this.hidden = lines.length === 0;
    find(this, 'ul').replaceChildren(...lines);
  }
}

customElements.define('run-history', RunHistory);
