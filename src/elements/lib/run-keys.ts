/** What a key does in a run: the name of the button that does the same, if there is one. */
export function buttonFor(event: KeyboardEvent, target: HTMLElement): string | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  if (isWriting(target)) return undefined;
  if (event.key === 'Enter') {
    return target.closest('a, button, input, summary') ? undefined : 'tick';
  }
  return { ArrowLeft: 'previous', ArrowRight: 'next' }[event.key];
}

/** Whether the key belongs to a text in which the reader writes. */
function isWriting(target: HTMLElement): boolean {
  return target.matches('textarea, input:not([type="checkbox"])');
}
