/** Whether markup counts: an attribute is read with tags kept, a word broken by tags without. */
export type Tags = 'kept' | 'dropped';

const lessThan = 60;
const unknown = -1;
/** What each sign of the basic plane folds to, learnt as it comes; 0 is left out. */
const folds = new Int32Array(0x1_00_00).fill(unknown);

/**
 * The letters and digits of a text, folded: `Déjà-vu` is `dejavu`. All that a page, a feed and an
 * index do to a text on its way (case, quotes, dashes, line breaks, soft hyphens, brackets of
 * blanks) does not change them, so two spellings of one text have them in common.
 */
export function lettersOf(text: string, tags: Tags = 'kept'): Uint16Array {
  const letters = new Uint16Array(text.length);
  return letters.subarray(0, readLetters(text, tags, letters).count);
}

/** The place in `text` of its letter number `index`, counted as `lettersOf` counts. */
export function offsetOfLetter(text: string, tags: Tags, index: number): number {
  return readLetters(text, tags, new Uint16Array(index + 1)).offset;
}

/** The letters of a text as a string, to compare whole texts. */
export function letterString(letters: Uint16Array): string {
  const { buffer, byteOffset, byteLength } = letters;
  return Buffer.from(buffer, byteOffset, byteLength).toString('utf16le');
}

/** Fills `letters`, and says how many it wrote and where the last of them stands. */
function readLetters(text: string, tags: Tags, letters: Uint16Array) {
  const room = letters.length;
  let count = 0;
  let offset = 0;
  for (let at = 0; at < text.length && count < room; at += 1) {
    const sign = text.charCodeAt(at);
    let letter = folds[sign] ?? 0;
    if (letter === unknown) letter = learn(sign);
    if (letter !== 0) {
      letters[count] = letter;
      count += 1;
      offset = at;
    } else if (sign === lessThan && tags === 'dropped') at = endOfTag(text, at);
  }
  return { count, offset };
}

function learn(sign: number): number {
  const folded = String.fromCharCode(sign).normalize('NFKD').toLowerCase();
  const letter = /[\p{L}\p{N}]/u.exec(folded)?.[0].charCodeAt(0) ?? 0;
  folds[sign] = letter;
  return letter;
}

/** Where the tag that begins at `start` ends; `start` itself if no tag does. */
function endOfTag(text: string, start: number): number {
  tagBegin.lastIndex = start;
  if (!tagBegin.test(text)) return start;
  for (let at = tagBegin.lastIndex - 1; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '>') return at;
    if (sign === '<') return start;
    const quote = sign === '=' ? text[at + 1] : undefined;
    if (quote === '"' || quote === "'") {
      const closing = text.indexOf(quote, at + 2);
      if (closing < 0) return start;
      at = closing;
    }
  }
  return start;
}

/** A name must end as names do: `i<n;` of a script begins no tag. */
const tagBegin = /<(?:[a-z][\w:.-]*[\s/>]|\/[a-z][\w:.-]*[\s>]|[!?])/giy;
