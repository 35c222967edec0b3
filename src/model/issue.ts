/** One problem in one file: what is wrong, what to write instead, and where. */
export interface Issue {
  /** Path from the content folder’s parent, with forward slashes: `content/sales/quote.md`. */
  file: string;
  line: number;
  column: number;
  /** Name of the rule, which is also the heading of its entry in the authors’ guide. */
  rule: string;
  /** What is wrong, with the value. */
  message: string;
  /** What to write instead. */
  fix: string;
}

/** The formats that `check:content` prints. */
export type IssueFormat = 'text' | 'json' | 'github';

/** Sorts issues by file, line, column and rule, so that two runs print the same text. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) =>
      a.file.localeCompare(b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      a.rule.localeCompare(b.rule),
  );
}

/** The issues as one text: for people, as JSON for programs, or as GitHub annotations. */
export function formatIssues(issues: readonly Issue[], format: IssueFormat = 'text'): string {
  const sorted = sortIssues(issues);
  if (format === 'json') return JSON.stringify(sorted, null, 2);
  if (format === 'github') return sorted.map(githubLine).join('\n');
  const files = [...new Set(sorted.map(({ file }) => file))];
  const groups = files.map((file) =>
    [file, ...sorted.filter((issue) => issue.file === file).map(textLine)].join('\n'),
  );
  return [...groups, countLine(sorted.length, files.length)].join('\n\n');
}

/** “3 problems in 2 files.”, in the right number. */
export function countLine(issues: number, files: number): string {
  const one = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  return `${one(issues, 'problem')} in ${one(files, 'file')}.`;
}

function textLine({ file, line, column, rule, message, fix }: Issue): string {
  return `  ${file}:${line}:${column}  ${rule}  ${message} → ${fix}`;
}

/** GitHub’s workflow command; its data may hold no bare per cent sign, colon, comma or line break. */
function githubLine({ file, line, column, rule, message, fix }: Issue): string {
  const data = escapeData(`${message} → ${fix}`);
  return `::error file=${file},line=${line},col=${column},title=${rule}::${data}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
