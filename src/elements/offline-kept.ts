import { find } from './lib/dom.ts';

/**
 * `<offline-kept>` lists, by section, the open procedures that this device keeps, with their sheets,
 * and those that it does not.
 *
 * Without JavaScript nothing is kept, and the text inside says what would be.
 *
 *     <offline-kept><output></output><section data-section="…" hidden><ul></ul></section>
 *       <div data-part="missing" hidden><ul></ul></div></offline-kept>
 */
export class OfflineKept extends HTMLElement {
  connectedCallback() {
    void this.#list();
  }

  async #list() {
    const { keptSops, sopLine } = await import('./lib/offline-kept.ts');
    const { kept, missing } = await keptSops();
    for (const section of this.querySelectorAll<HTMLElement>('[data-section]')) {
      const own = kept.filter(({ id }) => id.startsWith(`${section.dataset['section']}/`));
      find(section, 'ul').replaceChildren(...own.map(sopLine));
      section.hidden = own.length === 0;
    }
    const list = find<HTMLElement>(this, '[data-part="missing"]');
    find(list, 'ul').replaceChildren(...missing.map(sopLine));
    list.hidden = missing.length === 0;
    find(this, 'output').textContent =
      kept.length > 0 ? '' : 'No procedure is kept on this device yet.';
  }
}

customElements.define('offline-kept', OfflineKept);
