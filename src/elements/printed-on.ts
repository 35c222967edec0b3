import { find } from './lib/dom.ts';

/**
 * `<printed-on>` writes today’s day into the `<time>` inside it, and anew when the page is printed.
 *
 * Without JavaScript a line stays there to write the day on.
 */
export class PrintedOn extends HTMLElement {
  connectedCallback() {
    addEventListener('beforeprint', this);
    this.handleEvent();
  }

  disconnectedCallback() {
    removeEventListener('beforeprint', this);
  }

  handleEvent() {
    // Canada writes days as our documents do: YYYY-MM-DD.
    const day = new Intl.DateTimeFormat('en-CA').format(new Date());
    const time = find<HTMLTimeElement>(this, 'time');
    time.className = '';
    time.textContent = time.dateTime = day;
  }
}

customElements.define('printed-on', PrintedOn);
