import { filledText, phoneOf, valueOf, type BlankPlace } from './lib/blanks.ts';
import { onSaved, readSaved, savedEntries } from './lib/saved.ts';

/** What stood in a blank before it was filled in. */
const written = new WeakMap<Element, string>();

/**
 * `<fill-blanks sop="section/slug" own='["texting number"]'>` puts what the reader saved into the
 * blanks inside it, at once and whenever it changes, in this tab or in another; people stand behind
 * their roles, in the escalation path with their phone. A panel inside it says how many blanks are
 * open; the fields in the panel are fetched when it is opened.
 *
 * Without JavaScript the blanks stay: visible on screen, lines on paper; the panel is not there.
 */
export class FillBlanks extends HTMLElement {
  #stop = () => {};

  connectedCallback() {
    this.#stop = onSaved(() => this.#fill());
    this.#fill();
    const panel = this.querySelector<HTMLElement>('.blank-panel');
    if (!panel) return;
    panel.hidden = false;
    panel.addEventListener('toggle', () => import('./blank-fields.ts'), { once: true });
  }

  disconnectedCallback() {
    this.#stop();
  }

  #fill() {
    if (savedEntries('blank/role: ').length > 0) void this.#nameRoles();
    this.#fillIn();
  }

  /** Roles in running text are looked for only where somebody has a name. */
  async #nameRoles() {
    const roles = await import('./lib/blanks-roles.ts').catch(() => undefined);
    roles?.markRoles(this);
    this.#fillIn();
  }

  #fillIn() {
    const place = this.#place;
    const open = new Set<string>();
    for (const blank of this.querySelectorAll<HTMLElement>('[data-blank]')) {
      const name = blank.dataset['blank'] ?? '';
      const words = written.get(blank) ?? blank.textContent;
      written.set(blank, words);
      const phone = blank.matches('.levels strong *') && phoneOf(name, readSaved<string>);
      const value = [valueOf(name, place, readSaved<string>), phone].filter(Boolean).join(', ');
      const text = value ? filledText(name, words, value) : words;
      if (blank.textContent !== text) blank.textContent = text;
      blank.toggleAttribute('data-filled', value !== '');
      if (!value && blank.className) open.add(name);
    }
    const count = this.querySelector('.blank-panel summary output');
    if (count && count.textContent !== `${open.size}`) count.textContent = `${open.size}`;
  }

  get #place(): BlankPlace {
    const own: unknown = JSON.parse(this.getAttribute('own') ?? '[]');
    // `FillBlanks.astro` writes a list of names.
    return { sop: this.getAttribute('sop') ?? '', own: own as string[] };
  }
}

customElements.define('fill-blanks', FillBlanks);
