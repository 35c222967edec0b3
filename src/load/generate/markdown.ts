/** `count` lines, or paragraphs if `between` is an empty line. */
export function lines(count: number, line: (n: number) => string, between = '\n'): string {
  return Array.from({ length: count }, (_, index) => line(index + 1)).join(between);
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}
