import { find } from './lib/dom.ts';

/**
 * `<waitlist-form>` ticks, in the form inside it, the section that the reader came from, and sends
 * along the SOP that was being read; the address says both: `/waitlist/?section=sales&sop=sales/quote`.
 *
 * Without JavaScript the reader ticks the section; the form on a locked SOP’s own page knows both.
 */
export class WaitlistForm extends HTMLElement {
  connectedCallback() {
    const asked = new URLSearchParams(location.search);
    for (const box of this.querySelectorAll<HTMLInputElement>(
      '[type="checkbox"][name="section"]',
    )) {
      if (box.value === asked.get('section')) box.checked = true;
    }
    const sop = asked.get('sop');
    if (!sop || this.querySelector('[name="sop"]')) return;
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name: 'sop', value: sop });
    find(this, 'form').append(field);
  }
}

customElements.define('waitlist-form', WaitlistForm);
