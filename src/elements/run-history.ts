import { find } from './lib/dom.ts';
import { onSaved, savedEntries } from './lib/saved.ts';

/**
 * `<run-history>` lists the runs of this device, open ones first: of the SOP in `data-sop`, or of
 * all; the latest ten, and all when asked. It shows itself once there is one.
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
    const { listRuns } = await import('./lib/run-lines.ts');
    this.hidden = !listRuns(this, find(this, 'ul'), this.dataset['sop']);
  }
}

customElements.define('run-history', RunHistory);
