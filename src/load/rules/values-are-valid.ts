import type { Issue } from '../../model/issue.ts';
import type { Place } from '../../model/place.ts';

/** Longer values are shown by their beginning. */
const longestShown = 60;

/** Every value is there and of its form. Builds the issue for one that is not; `fix` is the schema’s, `name` says which. */
export function valuesAreValid(
  name: string,
  written: unknown,
  fix: string,
  file: string,
  place: Place,
): Issue {
  const missing = written === undefined || written === null;
  const value = written === '' ? 'empty' : shown(written);
  const issue = { file, ...place, rule: 'values-are-valid' };
  if (name === '') {
    const message = `This is ${value}, and a list of keys with values is expected.`;
    return { ...issue, message, fix: 'Write `key: value`, one key a line.' };
  }
  return { ...issue, message: `${name} is ${missing ? 'missing' : value}.`, fix };
}

/** A file that has to be there is there. Builds the issue for one that is not. */
export function missingFile(file: string): Issue {
  const message = 'The file is missing.';
  const fix = 'Write it; `how-to-write-an-sop.md` of the guide lists every key.';
  return { file, line: 1, column: 1, rule: 'values-are-valid', message, fix };
}

/** An SOP begins with frontmatter. Builds the issue for one that does not. */
export function missingFrontmatter(file: string): Issue {
  const message = 'The file does not begin with frontmatter.';
  const fix =
    'Begin it with a line `---`, the keys title, document, summary, status, approvedBy, reviewBy, and a line `---`.';
  return { file, line: 1, column: 1, rule: 'values-are-valid', message, fix };
}

/** The frontmatter ends with a line `---`. Builds the issue for one that goes on; `line` is its end. */
export function unclosedFrontmatter(file: string, line: number): Issue {
  const message = 'The frontmatter has no closing line `---`.';
  const fix = 'Write a line `---` after its last key.';
  return { file, line, column: 1, rule: 'values-are-valid', message, fix };
}

/** A value as it might be written, shortened. */
export function shown(value: unknown): string {
  if (typeof value === 'string' && value.length > longestShown)
    return JSON.stringify(`${value.slice(0, longestShown)}…`);
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
