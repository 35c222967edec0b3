import { partsOf } from './waitlist-draft.ts';
import { faultWords } from './waitlist-words.ts';

/** What is wrong with one field. */
export interface FieldFault {
  field: HTMLInputElement;
  words: string;
}

/** What cannot be sent as it is, in the order of the form. */
export function faultsOf(host: Element): FieldFault[] {
  const { email, consent } = partsOf(host);
  return [
    ...(email.validity.valid
      ? []
      : [{ field: email, words: email.value ? faultWords.badEmail : faultWords.noEmail }]),
    ...(consent.validity.valid ? [] : [{ field: consent, words: faultWords.noConsent }]),
  ];
}

/**
 * Shows each fault beside its field, takes back all others, and moves the focus to the first. Says
 * whether there is none.
 */
export function showFaults(host: Element, faults: readonly FieldFault[]): boolean {
  const { email, consent, sections } = partsOf(host);
  for (const field of [email, consent, ...sections.slice(0, 1)])
    showFault(field, faults.find((fault) => fault.field === field)?.words ?? '');
  faults[0]?.field.focus();
  return faults.length === 0;
}

/** Shows `words` beside a field, or takes back with none what stands there. */
export function showFault(field: HTMLInputElement, words: string): void {
  if (words) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
  const place = document.getElementById(`waitlist-${field.dataset['part']}-fault`);
  if (place) place.textContent = words;
}
