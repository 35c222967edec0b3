import { partsOf } from './waitlist-draft.ts';
import { say } from './waitlist-tell.ts';
import { faultWords } from './waitlist-words.ts';

/** What is wrong with one field. */
export interface FieldFault {
  field: HTMLInputElement;
  words: string;
}

/** Shows what cannot be sent as it is; says whether there is nothing of the kind. */
export function checkForm(host: HTMLElement): boolean {
  const faults = faultsOf(host);
  showFaults(host, faults);
  if (faults.length > 0) say(host, '');
  return faults.length === 0;
}

/** In the order of the form. */
function faultsOf(host: Element): FieldFault[] {
  const { email, consent } = partsOf(host);
  return [
    ...(email.validity.valid
      ? []
      : [{ field: email, words: email.value ? faultWords.badEmail : faultWords.noEmail }]),
    ...(consent.validity.valid ? [] : [{ field: consent, words: faultWords.noConsent }]),
  ];
}

/** Shows each fault beside its field, takes back all others, and moves the focus to the first. */
export function showFaults(host: Element, faults: readonly FieldFault[]): void {
  const { email, consent, sections } = partsOf(host);
  for (const field of [email, consent, ...sections.slice(0, 1)])
    showFault(field, faults.find((fault) => fault.field === field)?.words ?? '');
  faults[0]?.field.focus();
}

/** Shows `words` beside a field, or takes back with none what stands there. */
export function showFault(field: HTMLInputElement, words: string): void {
  if (words) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
  const place = document.getElementById(`waitlist-${field.dataset['part']}-fault`);
  if (place) place.textContent = words;
}
