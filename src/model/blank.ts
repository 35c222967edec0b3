/** A piece of text: words to read, or a blank that the reader’s company fills in. */
export type Segment = { kind: 'text'; text: string } | { kind: 'blank'; name: string };

const blank = /\[([^[\]]+)\]/gu;

/** Text in square brackets is a blank. Splits `text` into words and blanks, in order. */
export function splitBlanks(text: string): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of text.matchAll(blank)) {
    if (match.index > end) segments.push({ kind: 'text', text: text.slice(end, match.index) });
    segments.push({ kind: 'blank', name: (match[1] ?? '').trim() });
    end = match.index + match[0].length;
  }
  if (end < text.length) segments.push({ kind: 'text', text: text.slice(end) });
  return segments;
}

/** The names of the blanks in `texts`, each once, in order of appearance. */
export function blanksIn(texts: readonly string[]): string[] {
  const names = texts.flatMap((text) => [...text.matchAll(blank)].map((match) => match[1] ?? ''));
  const byKey = new Map(names.map((name) => [blankKey(name), name.trim()]));
  return [...byKey.values()];
}

/** What two spellings of one blank have in common: case, spaces and kind of quotes do not matter. */
export function blankKey(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/gu, ' ').replace(/[‘’]/gu, "'");
}

/** Whether a field is still to be filled in: it holds blanks and no word beside them. */
export function consistsOfBlanks(text: string): boolean {
  return blanksIn([text]).length > 0 && !/[\p{L}\p{N}]/u.test(text.replace(blank, ''));
}

/** What is wrong with the brackets in `text`, if anything: unclosed, unopened, nested or empty. */
export function bracketFault(text: string): string | undefined {
  let open = -1;
  for (const [index, sign] of [...text].entries()) {
    if (sign === '[') {
      if (open >= 0) return 'a bracket opens inside a bracket';
      open = index;
    } else if (sign === ']') {
      if (open < 0) return 'a bracket closes that was not opened';
      if (
        [...text]
          .slice(open + 1, index)
          .join('')
          .trim() === ''
      )
        return 'the brackets are empty';
      open = -1;
    }
  }
  return open >= 0 ? 'a bracket is not closed' : undefined;
}
