import type { RecordPage } from './lib/run-record-page.ts';
import { onSaved } from './lib/saved.ts';

/**
 * `<run-record>` shows the run that the address names (`?id=…`) as a record: to read, to print, to
 * take along as a file, to delete after a question. Its parts are in `RunRecord.astro`; what paints
 * them is fetched once an address names a run.
 *
 * A run exists only where it was made, so without JavaScript there is nothing to show.
 */
export class RunRecord extends HTMLElement {
  #page: RecordPage | undefined;
  #stop = () => {};

  connectedCallback() {
    this.addEventListener('click', this);
    this.#stop = onSaved(() => void this.#paint());
    void this.#paint();
  }

  disconnectedCallback() {
    this.#stop();
  }

  handleEvent({ target }: Event) {
    if (target instanceof HTMLElement) this.#page?.press(target.dataset['part']);
  }

  async #paint() {
    if (!location.search) return;
    const code = await import('./lib/run-record-page.ts').catch(() => undefined);
    if (code) this.#page ??= new code.RecordPage(this);
    this.#page?.paint();
  }
}

customElements.define('run-record', RunRecord);
