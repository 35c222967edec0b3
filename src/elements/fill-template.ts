import { addFields, fillFromFields, headOf, templatePrefix } from './lib/blanks-template.ts';
import { fieldsOf, saveField, showSaved, styleFields, tell } from './lib/blanks-fields.ts';
import { find } from './lib/dom.ts';
import { onSaved, savedEntries } from './lib/saved.ts';
import { ChangeHistory } from './lib/ticks-history.ts';

/**
 * `<fill-template>` turns the blanks of the form inside it into fields that are kept on this device,
 * and prints what was written as the reader’s own SOP. “Start over” clears them, and can be undone.
 *
 * Without JavaScript the form prints with lines to write on.
 */
export class FillTemplate extends HTMLElement {
  readonly #printed = { ...document.documentElement.dataset };
  #history = new ChangeHistory();
  #stop = () => {};

  connectedCallback() {
    styleFields();
    if (!this.querySelector('textarea')) addFields(this);
    for (const part of this.querySelectorAll<HTMLElement>('.own')) part.hidden = false;
    for (const type of ['input', 'click']) this.addEventListener(type, this);
    this.#stop = onSaved(() => this.#show());
    this.#show();
  }

  disconnectedCallback() {
    this.#stop();
  }

  handleEvent({ type, target }: Event) {
    if (!(target instanceof HTMLElement)) return;
    const field = fieldsOf(this).find((one) => one === target);
    if (type === 'click' && target.dataset['does']) this.#do(target.dataset['does']);
    if (type !== 'input' || !field) return;
    // What is typed now must not be lost to an undo of what was cleared before.
    this.#history = new ChangeHistory();
    saveField(field, find(this, 'output'));
  }

  #do(what: string) {
    const entries = savedEntries(templatePrefix).filter(({ value }) => value !== undefined);
    if (what === 'undo') this.#history.undo();
    else this.#history.make(entries.map(({ key }) => ({ key, value: undefined })));
    tell(find(this, 'output'), what === 'undo' ? 'It is all back.' : 'The form is empty again.');
    this.#show();
    find<HTMLElement>(this, `[data-does="${what === 'undo' ? 'clear' : 'undo'}"]`).focus();
  }

  #show() {
    showSaved(this);
    fillFromFields(this);
    // The running head of paper is read from the root element, by CSS.
    const head = Object.assign(document.documentElement.dataset, headOf(this, this.#printed));
    find(this, 'h1').textContent = head['printTitle'] ?? '';
    find<HTMLElement>(this, '[data-does="undo"]').hidden = this.#history.isEmpty;
  }
}

customElements.define('fill-template', FillTemplate);
