import { countFor, type Question } from './search-engine.ts';
import { html } from './search-html.ts';
import type { Counts } from './search-pagefind.ts';

/** Choices by section and by access, each with the number of results it would leave. */
export class SearchFilters {
  readonly element: HTMLElement;
  readonly #section = html('select', { name: 'section' }, anyOption('All sections'));
  readonly #access = html('select', { name: 'access' }, anyOption('Any access'));
  /** The latest question; the counts of any other are not shown. */
  #question: Question | undefined;

  constructor() {
    this.element = html(
      'div',
      { className: 'search-filters' },
      html('label', {}, html('span', {}, 'Section'), this.#section),
      html('label', {}, html('span', {}, 'Access'), this.#access),
    );
  }

  /** What is chosen; an empty text where anything goes. */
  get chosen(): Omit<Question, 'words'> {
    return { section: this.#section.value, access: this.#access.value };
  }

  /** Chooses nothing: all sections, any access. */
  reset(): void {
    this.#section.value = '';
    this.#access.value = '';
  }

  /** Shows how many results each choice would leave. Without words, how many pages there are. */
  async count(question: Question): Promise<void> {
    this.#question = question;
    const counts = await countFor(question).catch(() => undefined); // The results stand without.
    if (question === this.#question) this.#show(counts);
  }

  /** Shows no counts: there is no answer that they could be of. */
  clear(): void {
    this.#question = undefined;
    this.#show();
  }

  #show({ section, access }: Counts = { section: {}, access: {} }): void {
    fill(this.#section, section);
    fill(this.#access, access);
  }
}

function anyOption(text: string): HTMLOptionElement {
  return html('option', { value: '' }, text);
}

/** Writes the choices anew; the one that was made stays, even where it leaves nothing. */
function fill(select: HTMLSelectElement, counts: Record<string, number>): void {
  const { value: chosen } = select;
  const known = chosen ? { [chosen]: 0, ...counts } : counts;
  const options = Object.entries(known)
    .filter(([value, count]) => count > 0 || value === chosen)
    .map(([value, count]) => html('option', { value }, `${value} (${count})`));
  const [any] = select.options;
  select.replaceChildren(...(any ? [any] : []), ...options);
  select.value = chosen;
}
