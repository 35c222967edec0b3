/** A line of the imported file: its number, and its text without what cannot be seen. */
export interface SourceLine {
  line: number;
  text: string;
}

/** The imported file, taken apart. */
export interface Source {
  /** Lines of the frontmatter, if it has one. */
  head: SourceLine[];
  body: SourceLine[];
  /** Text copied from a browser: every line is a block. False where Markdown headings stand. */
  plain: boolean;
}

/** Splits a text into lines; signs that only typesetting knows become the ones on a keyboard. */
export function readSource(text: string): Source {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?|[\u2028\u2029\v\f\u0085]/gu, '\n')
    .replace(/[\u00A0\u2007\u202F\u2009\u200A]/gu, ' ')
    .replace(/[\u200B\u2060\u00AD\uFEFF\0]/gu, '')
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: line.trimEnd() }));
  const end = lines[0]?.text === '---' ? lines.findIndex(isEnd) : -1;
  const body = end > 0 ? lines.slice(end + 1) : lines;
  const plain = end < 0 && !lines.some(({ text: line }) => /^ {0,3}#{1,6}\s/u.test(line));
  return { head: end > 0 ? lines.slice(1, end) : [], body, plain };
}

function isEnd({ text }: SourceLine, index: number): boolean {
  return index > 0 && text === '---';
}
