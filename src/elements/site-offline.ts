import { find } from './lib/dom.ts';

/**
 * `<site-offline>` has the browser keep the site for use without a connection, and says in its
 * output what a reader should know of that. All of it comes when the page has loaded.
 *
 * Without JavaScript nothing is kept, and the site is read over the network.
 *
 *     <site-offline><output></output></site-offline>
 */
export class SiteOffline extends HTMLElement {
  connectedCallback() {
    // While authors write, every page comes from the network.
    if (import.meta.env.DEV) return;
    if (document.readyState === 'complete') this.handleEvent();
    else addEventListener('load', this, { once: true });
  }

  handleEvent() {
    import('./lib/offline-page.ts').then(
      ({ startOffline }) => startOffline(find(this, 'output')),
      () => undefined, // The connection went: the next page tries again.
    );
  }
}

customElements.define('site-offline', SiteOffline);
