import { isChoice, readNumber, type Field } from './calculation.ts';
import { calculations, isCalculation } from './calculations.ts';
import { find } from './dom.ts';
import { html } from './search-html.ts';

/**
 * Shows in `host` what its calculation makes of its fields, once each has a number. A number out of
 * range is told beside its field when the reader `left` it; as soon as it is right, that goes.
 */
export function showResults(host: HTMLElement, left: EventTarget | null): void {
  const name = host.dataset['of'] ?? '';
  if (!isCalculation(name)) return;
  const { fields, results } = calculations[name];
  const values: Record<string, number> = {};
  for (const field of fields) {
    const input = find<HTMLInputElement | HTMLSelectElement>(host, `[name="${field.name}"]`);
    const read = valueOf(field, input.value);
    if (typeof read === 'number') values[field.name] = read;
    tell(host, input, read, input === left);
  }
  const isWhole = fields.every((field) => field.name in values);
  const lines = isWhole ? results(values) : [];
  find(host, 'output').replaceChildren(
    ...lines.map(({ label, value, caution }) =>
      html('p', { className: caution ? 'caution' : '' }, html('strong', {}, `${label}: `), value),
    ),
  );
}

function valueOf(field: Field, text: string): number | string | undefined {
  if (isChoice(field)) return Number(text);
  return text.trim() ? readNumber(text, field) : undefined;
}

function tell(
  host: HTMLElement,
  input: HTMLInputElement | HTMLSelectElement,
  read: number | string | undefined,
  isLeft: boolean,
): void {
  const says = find(host, `[id="${input.getAttribute('aria-describedby')}"]`);
  const fault = typeof read === 'string' ? read : '';
  if (fault && !isLeft && !says.textContent) return;
  input.toggleAttribute('aria-invalid', fault !== '');
  if (fault) input.setAttribute('aria-invalid', 'true');
  if (says.textContent !== fault) says.textContent = fault;
}
