import { asPrinted, countPages } from './lib/as-printed.ts';
import { isMember } from './lib/member-here.ts';

/**
 * `<binder-pages>` counts, as the browser would print them, how many pages each procedure inside it
 * takes, and writes that into the contents in front and into the foot of every page. It counts when
 * the page has loaded, and anew when it is printed, since filled-in blanks may move a line. A link
 * to it that ends in `#print` opens the print dialogue, once: not on reload or back.
 *
 * Without JavaScript pages are counted up to where they are, and the last leaf has the sums.
 */
export class BinderPages extends HTMLElement {
  connectedCallback() {
    addEventListener('beforeprint', this);
    addEventListener('binder-whole', this.#start);
    if (document.readyState === 'complete') this.#start();
    else addEventListener('load', this.#start, { once: true });
  }

  disconnectedCallback() {
    removeEventListener('beforeprint', this);
    removeEventListener('load', this.#start);
    removeEventListener('binder-whole', this.#start);
  }

  readonly #start = () => {
    // Members’ pages are still to come; what brings them starts this anew.
    if (isMember() && document.querySelector('sealed-page, member-binder:not([data-done])')) return;
    this.handleEvent();
    if (location.hash !== '#print') return;
    history.replaceState(history.state, '', location.pathname + location.search);
    print();
  };

  handleEvent() {
    const parts = this.querySelectorAll<HTMLElement>('[data-pages-of]');
    const counts = asPrinted(() => [...parts].map((part) => [part, countPages(part)] as const));
    let first = 2;
    for (const [part, pages] of counts) {
      const name = part.dataset['pagesOf'] ?? '';
      // The style sheet of the binder writes it into the foot of the procedure’s pages.
      document.documentElement.style.setProperty(`--pages-${name}`, `" of ${pages}"`);
      const line = this.querySelector(`[data-pages-in-contents="${name}"]`);
      if (line) line.textContent = `${pages} ${pages === 1 ? 'page' : 'pages'}, from page ${first}`;
      first += pages;
    }
  }
}

customElements.define('binder-pages', BinderPages);
