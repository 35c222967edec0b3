/** What is kept under one key. */
export interface SavedEntry {
  key: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Absent when the reader took it back. */
  value?: unknown;
}

/** An entry of an earlier version, and what becomes of it: nothing, if it is damaged. */
export interface EarlierEntry {
  version: number;
  key: string;
  entries: SavedEntry[];
}

/** The entry that `kept` describes, or undefined if it is damaged: it has a time that exists. */
export function toEntry(key: string, kept: unknown): SavedEntry | undefined {
  if (typeof kept !== 'object' || kept === null || !('at' in kept)) return undefined;
  const { at } = kept;
  if (!isTime(at)) return undefined;
  return { key, at, ...('value' in kept && { value: kept.value }) };
}

/** Whether a value is a time, in milliseconds since 1970. */
export function isTime(at: unknown): at is number {
  return (
    typeof at === 'number' &&
    Number.isSafeInteger(at) &&
    at >= 0 &&
    !Number.isNaN(new Date(at).getTime())
  );
}
