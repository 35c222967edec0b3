import { isMember } from './lib/member-here.ts';
import { find } from './lib/dom.ts';

/**
 * `<member-binder>` puts the procedures of the reader’s sections into the binder of all that is open,
 * each in its place, with contents and running heads. It says where a section could not be had.
 *
 * Without JavaScript, and without keys, the binder holds what is open to everyone.
 *
 *     <member-binder data-site="https://…"><output></output></member-binder>
 */
export class MemberBinder extends HTMLElement {
  connectedCallback() {
    if (isMember()) void this.#fill();
  }

  async #fill() {
    const output = find(this, 'output');
    try {
      const { fillBinder } = await import('./lib/member-binder.ts');
      output.textContent = await fillBinder(this.dataset['site'] ?? '');
    } catch {
      output.textContent = 'Your sections need a connection the first time: they are not in here.';
    }
    this.dataset['done'] = '';
    dispatchEvent(new Event('binder-whole'));
  }
}

customElements.define('member-binder', MemberBinder);
