import styles from './blanks-fields.css?inline';
import { keeping, readSaved, save } from './saved.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

let sheet: CSSStyleSheet | undefined;

/** Brings the look of fields with them: pages that have none carry none. */
export function styleFields(): void {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}

/** The fields inside `host`: each names in `data-key` where its words are saved. */
export function fieldsOf(host: Element): Field[] {
  return [...host.querySelectorAll<Field>(':is(input, textarea)[data-key]')];
}

/** Puts what was saved into the fields; spaces that the reader is just typing stay. */
export function showSaved(host: Element): void {
  for (const field of fieldsOf(host)) {
    const value = savedText(field.dataset['key'] ?? '');
    if (field.value.trim() !== value) field.value = value;
  }
}

/** Keeps what was just typed into a field, and says whether the browser does. Empty is taken back. */
export function saveField({ dataset, value }: Field, status: HTMLOutputElement): void {
  const state = save(dataset['key'] ?? '', value.trim() || undefined);
  if (state === 'kept') tell(status, 'Saved on this device.');
  else tellForgotten(status);
}

/** Says at the start that nothing will be kept, where that is so. */
export function warnIfForgotten(status: HTMLOutputElement): void {
  if (keeping() !== 'kept') tellForgotten(status);
}

/** Says something, unless it was just said: screen readers would speak it again at every key. */
export function tell(status: HTMLOutputElement, text: string): void {
  if (status.textContent !== text) status.textContent = text;
}

/** What was saved under `key`; nothing is an empty text. */
export function savedText(key: string): string {
  return readSaved<string>(key) ?? '';
}

/** The words for it are fetched where they are needed. */
function tellForgotten(status: HTMLOutputElement): void {
  import('./saved-told.ts').then(
    ({ tellKeeping }) => tellKeeping(status, 'what you type'),
    () => tell(status, 'Not saved.'),
  );
}
