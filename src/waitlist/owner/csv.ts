/** What a table program takes for a formula, or for the end of a cell. */
const formula = /^'*[=+\-@\t\r]/u;
const neutralised = /^'+[=+\-@\t\r]/u;

/**
 * Rows as CSV by RFC 4180. A cell that a table program would run as a formula begins with `'`, and so
 * stays text (OWASP, CSV injection).
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One cell with what ends it: a quoted one, or one up to the next separator. */
const cellPattern = (separator: string) =>
  new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*|))(${separator}|\\r\\n|\\n|\\r|$)`,
    'uy',
  );

/**
 * The rows of a CSV file, with commas, semicolons or tabs between the cells, whichever its first line
 * has most of. Undoes what `writeCsv` did to formulas. Throws a sentence with the line of a stray quote.
 */
export function readCsv(file: string): string[][] {
  const text = file.replace(/^\uFEFF/u, '');
  const separator = separatorOf(text);
  const pattern = cellPattern(separator);
  const rows: string[][] = [];
  let row: string[] = [];
  let end: string | undefined;
  do {
    const start = pattern.lastIndex;
    const cell = pattern.exec(text);
    if (!cell) throw new Error(strayQuote(lineAt(text, start)));
    const [, quoted, bare = ''] = cell;
    end = cell[3];
    const value = quoted === undefined ? bare : quoted.replaceAll('""', '"');
    row.push(neutralised.test(value) ? value.slice(1) : value);
    if (end === separator) continue;
    rows.push(row);
    row = [];
  } while (pattern.lastIndex < text.length || end === separator);
  return rows.filter((cells) => cells.some((value) => value.trim() !== ''));
}

function strayQuote(line: number): string {
  return `Line ${line} of the file has a quotation mark that is not closed, or that stands inside a cell. Double it or remove it.`;
}

function separatorOf(text: string): string {
  const first = /^[^\r\n]*/u.exec(text)?.[0] ?? '';
  const count = (separator: string) => first.split(separator).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/u).length;
}
