import { onOtherPages, read, search, type Answer, type Question } from './search-engine.ts';
import { SearchFilters } from './search-filters.ts';
import { isNear } from './search-found.ts';
import { html } from './search-html.ts';
import { moveAmongLinks } from './search-keys.ts';
import { resultItem } from './search-results.ts';
import { fewestLetters, found, invitation, searching, trouble } from './search-sentences.ts';

/** How long after the last key the search begins, and how many pages are shown at once. */
const pause = 150;
const atOnce = 8;

/** A field, filters and results. Whatever is typed last is what is shown, however answers arrive. */
export class SearchPanel {
  readonly element: HTMLElement;
  readonly field = html('input', {
    ...{ type: 'search', name: 'q', autocomplete: 'off' },
    ...{ spellcheck: false, enterKeyHint: 'search' },
  });
  readonly #filters = new SearchFilters();
  readonly #status = html('output', {}, invitation);
  readonly #list = html('ol', { className: 'search-results plain' });
  readonly #more = html('button', { type: 'button', className: 'button' }, 'Show more');
  #timer = 0;
  /** The latest question; an answer to any other is not shown. */
  #question: Question | undefined;
  /** Not shown yet. */
  #rest: Answer[number][] = [];
  #shown = Promise.resolve();

  constructor() {
    const form = html(
      'form',
      { action: '/search/' },
      html('label', { className: 'search-field' }, html('span', {}, 'Search all SOPs'), this.field),
      this.#filters.element,
    );
    this.element = html(
      'search',
      { className: 'search-panel' },
      form,
      this.#status,
      this.#list,
      this.#more,
    );
    this.#more.hidden = true;
    for (const type of ['input', 'submit', 'keydown', 'click'])
      this.element.addEventListener(type, this);
    onOtherPages(() => this.#question && this.ask());
  }

  handleEvent(event: Event) {
    if (event instanceof KeyboardEvent) moveAmongLinks(event, this.field, this.#list);
    else if (event.type === 'submit') this.#submit(event);
    else if (event.type === 'click') {
      if (event.target === this.#more) void this.#showRest();
    } else {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.ask(), event.target === this.field ? pause : 0);
    }
  }

  /** Where the field is empty, starts anew with all sections; else the answer to it is there. */
  begin(): void {
    const words = this.field.value.trim();
    if (!words) this.#filters.reset();
    if (!words || words !== this.#question?.words) this.ask();
  }

  /** Searches for what stands in the field. */
  ask(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#question = { words: this.field.value.trim(), ...this.#filters.chosen };
    this.#shown = this.#answer(this.#question);
  }

  /** Enter opens the first result. On a phone it puts the keyboard away, for the results to be seen. */
  #submit(event: Event): void {
    event.preventDefault();
    if (this.#timer) this.ask();
    if (matchMedia('(pointer: coarse)').matches) this.field.blur();
    else void this.#shown.then(() => this.#list.querySelector('a')?.click());
  }

  async #answer(question: Question): Promise<void> {
    if (question.words.length < fewestLetters) {
      this.#clear(invitation);
      void this.#filters.count({ ...question, words: '' });
      return;
    }
    this.#status.replaceChildren(searching);
    try {
      const answer = await search(question);
      const count = await this.#show(answer, question);
      if (question !== this.#question) return;
      this.#status.replaceChildren(found(question.words, count));
      void this.#filters.count(question);
    } catch {
      if (question === this.#question) this.#fail();
    }
  }

  /** Shows the first result as soon as it is there, for slow connections; then some of the others. */
  async #show([first, ...others]: Answer, question: Question): Promise<number> {
    const page = first && (await read(first));
    const near = page && isNear(page, question.words) ? page : undefined;
    if (question !== this.#question) return 0;
    this.#list.replaceChildren(...(near ? [resultItem(near, question.words)] : []));
    this.#rest = [];
    this.#more.hidden = true;
    if (!near) return 0;
    await this.#append(others.slice(0, atOnce - 1), question);
    if (question === this.#question) this.#rest = others.slice(atOnce - 1);
    this.#more.hidden = this.#rest.length === 0;
    return others.length + 1;
  }

  async #showRest(): Promise<void> {
    const rest = this.#rest.splice(0);
    try {
      if (this.#question) await this.#append(rest, this.#question);
      this.#more.hidden = true;
    } catch {
      this.#fail();
    }
  }

  async #append(results: Answer, question: Question): Promise<void> {
    const pages = await Promise.all(results.map(read));
    if (question !== this.#question) return;
    const items = pages.map((page) => resultItem(page, question.words));
    this.#list.append(...items);
    // The button that was pressed goes: the reader goes on at the first result that it brought.
    if (document.activeElement === this.#more) items[0]?.querySelector('a')?.focus();
  }

  #fail(): void {
    this.#clear(...trouble());
    this.#filters.clear();
  }

  #clear(...words: (Node | string)[]): void {
    this.#status.replaceChildren(...words);
    this.#list.replaceChildren();
    this.#more.hidden = true;
  }
}
