/** A text as messages show it: a long one by its beginning. */
export function shown(text: string, longest = 60): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** A text as messages show it: what stands around the letter at an index. */
export function shownAround(text: string, at: number): string {
  const start = Math.max(0, at - 20);
  return `${start > 0 ? '…' : ''}${shown(text.slice(start), 50)}`;
}
