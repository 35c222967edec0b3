import { find } from './lib/dom.ts';

/**
 * `<sop-calculator data-of="lsi">` does a calculation of an SOP with the reader’s numbers. Its fields
 * and its formula are in `Calculator.astro`; what calculates is fetched with the first number.
 *
 * Without JavaScript the formula, the worked example and the fields to write in are there.
 */
export class SopCalculator extends HTMLElement {
  connectedCallback() {
    for (const type of ['input', 'change']) this.addEventListener(type, this);
  }

  handleEvent({ type, target }: Event) {
    import('./lib/calculation-view.ts').then(
      ({ showResults }) => showResults(this, type === 'change' ? target : null),
      () => {
        find(this, 'output').textContent = 'The calculator could not be loaded. Use the formula.';
      },
    );
  }
}

customElements.define('sop-calculator', SopCalculator);
