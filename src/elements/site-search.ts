import { find } from './lib/dom.ts';

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
      const { key } = event;
      if (modified ? key !== 'k' : key !== '/' || isField(event.target)) return;
    } else if (modified || event.shiftKey) return; // The reader wants the page, in a new tab.
    event.preventDefault();
    void this.#start();
  }

  async #start() {
    // The engine’s two largest files travel beside the code that will ask for them.
    ask({ rel: 'modulepreload', href: '/pagefind/pagefind.js' });
    ask({ rel: 'preload', as: 'fetch', href: '/pagefind/wasm.en.pagefind' });
    try {
      const { mountSearch, openSearch } = await import('./lib/search-dialog.ts');
      (this.hasAttribute('inline') ? mountSearch : openSearch)(this);
    } catch {
      find(this, 'output').textContent = 'Search needs a connection the first time.';
    }
  }
}

function ask(link: Partial<HTMLLinkElement>) {
  if (document.querySelector(`link[href="${link.href}"]`)) return;
  document.head.append(Object.assign(document.createElement('link'), { crossOrigin: '' }, link));
}

function isField(target: EventTarget | null) {
  return target instanceof HTMLElement && target.closest('input, select, textarea') !== null;
}

customElements.define('site-search', SiteSearch);
