import { find } from './dom.ts';
import { html } from './search-html.ts';

/** The part of the page that has this name. */
export function part<E extends HTMLElement = HTMLElement>(host: HTMLElement, name: string): E {
  return find<E>(host, `[data-part="${name}"]`);
}

/** Writes a text into a part, unless it stands there: a text that is read aloud is read once. */
export function write(host: HTMLElement, name: string, text: string): void {
  const element = part(host, name);
  if (element.textContent !== text) element.replaceChildren(...withBlanks(text));
}

/** A text whose blanks can be told from its words, on screen and on paper. */
export function withBlanks(text: string): (Node | string)[] {
  return text
    .split(/(\[[^[\]]+\])/u)
    .filter(Boolean)
    .map((piece) => (piece.startsWith('[') ? html('span', { className: 'blank' }, piece) : piece));
}
