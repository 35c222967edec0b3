import { find } from './lib/dom.ts';

/**
 * `<run-start>` shows the link inside it, which leads to where a run is started.
 *
 * Without JavaScript, which a run cannot do without, the link stays hidden.
 */
export class RunStart extends HTMLElement {
  connectedCallback() {
    find<HTMLAnchorElement>(this, 'a').hidden = false;
  }
}

customElements.define('run-start', RunStart);
