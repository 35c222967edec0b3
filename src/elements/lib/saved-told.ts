import { html } from './search-html.ts';
import { keeping, type Keeping } from './saved.ts';

/**
 * Says in `output` that the browser does not keep `what` when the page is left, why, and what can be
 * done; where it does keep it, `otherwise`. What stands there already is not spoken again.
 */
export function tellKeeping(
  output: Element,
  what: string,
  otherwise = '',
  state: Keeping = keeping(),
): void {
  const parts = state === 'kept' ? [otherwise] : troubleWords(state, what);
  const text = parts.map((one) => (typeof one === 'string' ? one : one.textContent)).join('');
  if (output.textContent !== text) output.replaceChildren(...parts);
}

function troubleWords(state: 'full' | 'blocked', what: string): (HTMLElement | string)[] {
  if (state === 'blocked')
    return [`Not saved: this browser keeps nothing, so leaving this page forgets ${what}.`];
  return [
    `Not saved: this browser’s storage for this site is full, so leaving this page forgets ${what}. To make room, save a file at `,
    html('a', { href: '/saved/', textContent: 'Saved on this device' }),
    ' first, then delete old runs there.',
  ];
}
