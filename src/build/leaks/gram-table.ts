import { spread } from './grams.ts';
import type { Entry } from './rarest-grams.ts';

/** Entries in order of their slots. Flat arrays, since a site has tens of millions of letters. */
export interface GramTable {
  hash: Int32Array;
  needle: Int32Array;
  offset: Int32Array;
  before: Uint16Array;
  after: Uint16Array;
  /** First entry of each slot; it goes on to the first of the next slot. */
  begin: Int32Array;
  /** A bit for each hash that is filed: for nearly all letters one look here is enough. */
  bits: Uint8Array;
  /** How far a spread hash is shifted to number its slot, and its bit. */
  slotShift: number;
  bitShift: number;
}

/** Sorts entries into slots by their hashes. */
export function makeGramTable(entries: readonly Entry[]): GramTable {
  const width = Math.min(24, Math.max(10, Math.ceil(Math.log2(entries.length + 1))));
  const flat = () => new Int32Array(entries.length);
  const table: GramTable = {
    ...{ hash: flat(), needle: flat(), offset: flat() },
    before: new Uint16Array(entries.length),
    after: new Uint16Array(entries.length),
    begin: new Int32Array(2 ** width + 1),
    bits: new Uint8Array(2 ** (width + 1)),
    slotShift: 32 - width,
    bitShift: 32 - width - 4,
  };
  const { begin, bits } = table;
  for (const { hash } of entries) {
    const bit = spread(hash) >>> table.bitShift;
    bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
    const slot = slotOf(table, hash);
    begin[slot] = (begin[slot] ?? 0) + 1;
  }
  // Each slot first holds where it ends, and counts down to where it begins as it is filled.
  for (let slot = 1; slot < begin.length; slot += 1)
    begin[slot] = (begin[slot] ?? 0) + (begin[slot - 1] ?? 0);
  for (const entry of entries) place(table, entry);
  return table;
}

/** Whether a gram with this hash may be filed; if not, it is surely none. */
export function mayBeFiled({ bits, bitShift }: GramTable, hash: number): boolean {
  const bit = spread(hash) >>> bitShift;
  return (((bits[bit >>> 3] ?? 0) >>> (bit & 7)) & 1) === 1;
}

/** The slot of the entries that have this hash. */
export function slotOf({ slotShift }: GramTable, hash: number): number {
  return spread(hash) >>> slotShift;
}

/**
 * Whether a needle goes on beside its gram as the text does, on both sides where it does go on.
 * Most phrases that SOPs share end with the gram, and are told here without a look at the needle.
 * No telling run is lost: one of its grams lies inside of it, since they are 15 letters apart at most.
 */
export function goesOn(
  { before, after }: GramTable,
  entry: number,
  letterBefore: number,
  letterAfter: number,
): boolean {
  const [mine, next] = [before[entry], after[entry]];
  return (mine === 0 || mine === letterBefore) && (next === 0 || next === letterAfter);
}

function place(table: GramTable, entry: Entry): void {
  const slot = slotOf(table, entry.hash);
  const at = (table.begin[slot] ?? 0) - 1;
  table.begin[slot] = at;
  table.hash[at] = entry.hash;
  table.needle[at] = entry.needle;
  table.offset[at] = entry.offset;
  table.before[at] = entry.before;
  table.after[at] = entry.after;
}
