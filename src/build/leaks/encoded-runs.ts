/** Bytes that stand in a text as base64 or hex, and where. */
export interface EncodedRun {
  how: 'base64' | 'hex';
  /** The run as written. */
  run: string;
  /** Its place in the text. */
  offset: number;
}

/** Shorter runs are words, hashes and ids. 24 signs hold 18 letters, hardly a sentence. */
const leastSigns = 24;
/** Mail breaks base64 after 76 signs; a shorter piece before a line break is a word. */
const leastInLine = 60;

const inAlphabet = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\w+/-]/u.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Every run of signs in `text` that could be base64, of either alphabet, or hex. */
export function encodedRuns(text: string): EncodedRun[] {
  const runs: EncodedRun[] = [];
  let begin = 0;
  while (begin + leastSigns <= text.length) {
    // From the back: a space near the end of the 24 signs lets the search jump over all before it.
    let at = begin + leastSigns - 1;
    while (at >= begin && isSign(text, at)) at -= 1;
    if (at >= begin) {
      begin = at + 1;
      continue;
    }
    const end = endOfRun(text, begin);
    const run = text.slice(begin, end);
    runs.push({ how: /^[\da-f]+$/iu.test(run) ? 'hex' : 'base64', run, offset: begin });
    begin = end + 1;
  }
  return runs;
}

/**
 * The bytes of a run. Base64 may begin one to three signs late, where a path or a name stands
 * right before it, so all four beginnings are read; so are signs that are hex by chance.
 */
export function decodeRun({ how, run }: EncodedRun): Buffer[] {
  const signs = run.replace(/\s+/gu, '');
  return [
    ...(how === 'hex' ? [Buffer.from(signs, 'hex')] : []),
    ...[0, 1, 2, 3].map((late) => Buffer.from(signs.slice(late), 'base64')),
  ];
}

function isSign(text: string, at: number): boolean {
  return inAlphabet[text.charCodeAt(at)] === 1;
}

function endOfRun(text: string, begin: number): number {
  let lineBegin = begin;
  for (let at = begin + leastSigns; ; at += 1) {
    if (isSign(text, at)) continue;
    const next = at + (text[at] === '\r' ? 2 : 1);
    const goesOn = at - lineBegin >= leastInLine && /[\r\n ]/u.test(text[at] ?? '');
    if (!goesOn || !isSign(text, next)) return at;
    lineBegin = next;
    at = next;
  }
}
