import { onSaved, save, savedEntries } from './lib/saved.ts';
import { anchorOf, changeOf, tickKey } from './lib/ticks-box.ts';

/**
 * `<check-list>` remembers, in this browser, which boxes inside it are ticked, counts them, and can
 * undo. Two tabs agree; an item that was removed is reported. Most code comes with the first tick.
 *
 * Without JavaScript the boxes can still be ticked and printed; they are only forgotten.
 *
 *     <check-list sop="section/slug">… <input type="checkbox" aria-labelledby="step-…"> …</check-list>
 */
export class CheckList extends HTMLElement {
  readonly #early = new Set<string>();
  #isComing = false;
  #stop = () => {};

  connectedCallback() {
    this.#isComing = false;
    this.addEventListener('change', this);
    const stop = onSaved(() => this.#look());
    this.#stop = () => {
      this.removeEventListener('change', this);
      stop();
    };
    this.#look();
  }

  disconnectedCallback() {
    this.#stop();
  }

  /** A tick is saved at once: the reader may be gone before the rest of the code is here. */
  handleEvent({ target: box }: Event) {
    if (!(box instanceof HTMLInputElement) || !anchorOf(box)) return;
    const { key, value } = changeOf(this.#sop, box);
    this.#early[box.checked ? 'add' : 'delete'](key);
    save(key, value);
  }

  #look() {
    const isUsed = savedEntries(tickKey(this.#sop, '')).length > 0;
    if (isUsed || this.querySelector('input:checked')) void this.#start();
  }

  async #start() {
    if (this.#isComing) return;
    this.#isComing = true;
    const code = await import('./lib/ticks-list.ts').catch(() => undefined);
    this.#isComing = code !== undefined; // Without a network the next tick tries again.
    if (!code || !this.isConnected) return;
    this.#stop();
    this.#stop = code.keepTicks(this, this.#sop, [...this.#early]);
  }

  get #sop() {
    return this.getAttribute('sop') ?? '';
  }
}

customElements.define('check-list', CheckList);
