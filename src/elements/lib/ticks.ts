import type { SavedEntry } from './saved-entry.ts';
import { tickKey } from './ticks-box.ts';

/** A ticked item of an SOP, as it was worded when it was ticked. */
export interface Tick {
  anchor: string;
  words: string;
  at: number;
}

/** The ticks of an SOP among `entries`; those taken back are none. */
export function ticksOf(sop: string, entries: readonly SavedEntry[]): Tick[] {
  const prefix = tickKey(sop, '');
  return entries.flatMap(({ key, at, value }) =>
    key.startsWith(prefix) && value !== undefined
      ? [{ anchor: key.slice(prefix.length), words: String(value), at }]
      : [],
  );
}

/** Ticks of items that the page has no more, in the order in which they were ticked. */
export function removedTicks(ticks: readonly Tick[], anchors: readonly string[]): Tick[] {
  return ticks
    .filter(({ anchor }) => !anchors.includes(anchor))
    .sort((one, other) => one.at - other.at);
}

/** What the page says of ticks whose items are gone, or nothing where there are none. */
export function removedWords(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? 'You had ticked an item that this procedure no longer has:'
    : `You had ticked ${count} items that this procedure no longer has:`;
}
