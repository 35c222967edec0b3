import type { Counts, Question } from './search-engine.ts';
import { html } from './search-html.ts';

/** Choices by section and by access, each with the number of results it would leave. */
export class SearchFilters {
  readonly element: HTMLElement;
  readonly #section = html('select', { name: 'section' }, anyOption('All sections'));
  readonly #access = html('select', { name: 'access' }, anyOption('Any access'));

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

  /** Shows how many results each choice would leave. */
  show({ section, access }: Counts): void {
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
  const options = Object.entries(counts)
    .filter(([value, count]) => count > 0 || value === chosen)
    .map(([value, count]) => html('option', { value }, `${value} (${count})`));
  const [any] = select.options;
  select.replaceChildren(...(any ? [any] : []), ...options);
  select.value = chosen;
}
