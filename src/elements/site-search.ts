import { find } from './lib/dom.ts';

/** The engine’s two largest files travel, once, beside the code that will ask for them. */
const hints = [
  { rel: 'modulepreload', href: '/pagefind/pagefind.js' },
  { rel: 'preload', as: 'fetch', href: '/pagefind/wasm.en.pagefind' },
];

/**
 * `<site-search>` makes the link inside it open the search, as do `/` and Ctrl or Cmd and K. With
 * `inline` it holds the search itself. Nothing is fetched before a reader asks.
 *
 * Without JavaScript the link leads to the list of all SOPs.
 *
 *     <site-search><a href="/search/">Search</a> <output></output></site-search>
 */
export class SiteSearch extends HTMLElement {
  connectedCallback() {
    if (this.hasAttribute('inline')) {
      void this.#start();
      return;
    }
    this.addEventListener('click', this);
    document.addEventListener('keydown', this);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this);
  }

  handleEvent(event: MouseEvent | KeyboardEvent) {
    const modified = event.ctrlKey || event.metaKey;
    if (event instanceof KeyboardEvent) {
      const { key, target } = event;
      const isField = target instanceof Element && target.matches(':read-write');
      if (modified ? key !== 'k' : key !== '/' || isField) return;
    } else if (modified || event.shiftKey) return; // The reader wants the page, in a new tab.
    event.preventDefault();
    void this.#start();
  }

  async #start() {
    for (const hint of hints.splice(0)) {
      const link = document.createElement('link');
      document.head.append(Object.assign(link, { crossOrigin: '', ...hint }));
    }
    try {
      const search = await import('./lib/search-dialog.ts');
      search.startSearch(this);
    } catch {
      find(this, 'output').textContent = 'Search needs a connection the first time.';
    }
  }
}

customElements.define('site-search', SiteSearch);
