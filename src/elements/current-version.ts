import { find } from './lib/dom.ts';
import { answerText, heldVersion, judge, type InForce } from './lib/current.ts';

/**
 * `<current-version>` says whether the printout whose version stands in the address (`?v=1.0`, as
 * behind the QR code on paper) is still current, and marks the revisions that are newer.
 *
 * Without JavaScript the page says which version is in force, and lists what changed when.
 *
 *     <current-version data-document="RET-01" data-version="1.1" data-effective="2026-11-23">
 *       <output></output>
 *       <form hidden><input name="v" /></form>
 *       <ul><li data-version="1.1" data-date="…">… <span>…</span> <small hidden>…</small></li></ul>
 *     </current-version>
 */
export class CurrentVersion extends HTMLElement {
  connectedCallback() {
    find<HTMLFormElement>(this, 'form').hidden = false;
    const typed = new URLSearchParams(location.search).get('v') ?? '';
    const held = heldVersion(typed);
    if (!held) return;
    find<HTMLInputElement>(this, 'input').value = held;
    const answer = judge(held, this.#inForce);
    const offline = ' You are offline: this is what was known when this page was saved here.';
    const output = find<HTMLOutputElement>(this, 'output');
    output.textContent = `${answerText(held, this.#inForce, answer)}${navigator.onLine ? '' : offline}`;
    output.dataset['answer'] = answer.kind;
    if (answer.kind !== 'superseded') return;
    for (const item of this.#items) {
      const isNewer = answer.since.some(({ version }) => version === item.dataset['version']);
      find<HTMLElement>(item, '[hidden]').hidden = !isNewer;
    }
  }

  get #items() {
    return [...this.querySelectorAll<HTMLElement>('li[data-version]')];
  }

  get #inForce(): InForce {
    const { document = '', version = '', effective = '' } = this.dataset;
    const revisions = this.#items.map((item) => ({
      version: item.dataset['version'] ?? '',
      date: item.dataset['date'] ?? '',
      changes: find(item, 'span').textContent,
    }));
    // The page has the newest first.
    return { document, version, effective, revisions: revisions.toReversed() };
  }
}

customElements.define('current-version', CurrentVersion);
