import { makeGramTable, mayBeFiled, goesOn, slotOf, type GramTable } from './gram-table.ts';
import { gram, rollHash } from './grams.ts';
import { matchingRun, type Run } from './matching-run.ts';
import { rarestGrams } from './rarest-grams.ts';

/** A text that must not be found, and its letters. */
export interface Needle {
  /** `section/slug` of the SOP that holds it. */
  sop: string;
  text: string;
  letters: Uint16Array;
}

/** A needle, and the run of its letters that was found. */
export interface Match extends Run {
  needle: Needle;
}

/** Needles by their rarest grams: a text is slid over once, however many needles there are. */
export interface TextIndex {
  needles: readonly Needle[];
  table: GramTable;
  /** By needle, where it has public letters: 1 for each of them. */
  publicLetters: readonly (Uint8Array | undefined)[];
  /** How many needles can be found; of the others all is public. */
  findable: number;
}

/**
 * So many letters of a run must be in no public text. Fewer can be the next word by chance, where
 * a page puts another text behind a sentence that is public.
 */
const leastHidden = 12;

/** Files `needles`, and marks whatever of them is found in the public texts as no secret. */
export function indexNeedles(
  needles: readonly Needle[],
  publicTexts: readonly Uint16Array[],
): TextIndex {
  const entries = rarestGrams(
    needles.map(({ letters }) => letters),
    publicTexts,
  );
  const table = makeGramTable(entries);
  const publicLetters: (Uint8Array | undefined)[] = [];
  const all = { needles, table, publicLetters: [], findable: needles.length };
  for (const letters of publicTexts) {
    visitMatches(all, letters, ({ needle, inNeedle, length }, entry, at) => {
      const number = table.needle[entry] ?? 0;
      const mask = (publicLetters[number] ??= new Uint8Array(needle.letters.length));
      mask.fill(1, inNeedle, inNeedle + length);
      return at;
    });
  }
  const left = entries.filter(({ needle, offset }) =>
    publicLetters[needle]
      ? publicLetters[needle].subarray(offset, offset + gram).includes(0)
      : true,
  );
  const findable = new Set(left.map(({ needle }) => needle)).size;
  return { needles, table: makeGramTable(left), publicLetters, findable };
}

/** Every run of `letters` that belongs to a needle, in order; runs do not overlap. */
export function searchLetters(index: TextIndex, letters: Uint16Array): Match[] {
  const matches: Match[] = [];
  visitMatches(index, letters, (match) => {
    matches.push(match);
    return match.inText + match.length;
  });
  return matches;
}

/** Calls `visit` with each match and its entry; it says from which letter on to search. */
function visitMatches(
  index: TextIndex,
  letters: Uint16Array,
  visit: (match: Match, entry: number, at: number) => number,
): void {
  let hash = 0;
  let goOn = 0;
  for (let end = 0; end < letters.length; end += 1) {
    hash = rollHash(hash, letters, end);
    const at = end - gram + 1;
    if (at < goOn || !mayBeFiled(index.table, hash)) continue;
    const slot = slotOf(index.table, hash);
    const last = index.table.begin[slot + 1] ?? 0;
    for (let entry = index.table.begin[slot] ?? 0; entry < last && at >= goOn; entry += 1) {
      if (index.table.hash[entry] !== hash) continue;
      if (!goesOn(index.table, entry, letters[at - 1] ?? 0, letters[end + 1] ?? 0)) continue;
      const match = matchOf(index, entry, letters, at);
      if (match) goOn = visit(match, entry, at);
    }
  }
}

function matchOf(
  { needles, table, publicLetters }: TextIndex,
  entry: number,
  letters: Uint16Array,
  at: number,
): Match | undefined {
  const number = table.needle[entry] ?? 0;
  const needle = needles[number];
  const run = needle && matchingRun(needle.letters, table.offset[entry] ?? 0, letters, at);
  if (!run) return undefined;
  const mask = publicLetters[number]?.subarray(run.inNeedle, run.inNeedle + run.length);
  if (mask && mask.filter((letter) => letter === 0).length < leastHidden) return undefined;
  return { needle, ...run };
}
