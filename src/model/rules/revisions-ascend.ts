import { consistsOfBlanks } from '../blank.ts';
import { columnOf } from '../draft-parts.ts';
import { isCalendarDay } from '../frontmatter.ts';
import type { Placed } from '../place.ts';
import type { SopRule } from './rule.ts';

const rule = 'revisions-ascend';
const form = /^\d+\.\d+$/u;

/** Versions are `1.0`, `1.1`, `2.0`, each above the one before it, and no date goes back. */
export const revisionsAscend: SopRule = (sop) => [
  ...versionIssues(columnOf(sop, 'Revision History', 'Version'), sop.file),
  ...dateIssues(columnOf(sop, 'Revision History', 'Date'), sop.file),
];

function versionIssues(cells: readonly Placed<string>[], file: string) {
  const malformed = cells
    .filter(({ value }) => !form.test(value) && !consistsOfBlanks(value))
    .map(({ value, place }) => ({
      file,
      ...place,
      rule,
      message: `"${value}" is not a version.`,
      fix: 'Write two numbers with a dot, such as `1.0`, `1.1` or `2.0`.',
    }));
  const versions = cells.filter(({ value }) => form.test(value));
  const falling = versions.flatMap(({ value, place }, index) => {
    const before = versions[index - 1]?.value;
    if (!before || isAbove(value, before)) return [];
    const message = `Version ${value} stands under version ${before}.`;
    const fix = 'Write the newest version in the last row, with a higher number.';
    return [{ file, ...place, rule, message, fix }];
  });
  return [...malformed, ...falling];
}

function dateIssues(cells: readonly Placed<string>[], file: string) {
  const dates = cells.filter(({ value }) => isCalendarDay(value));
  return dates.flatMap(({ value, place }, index) => {
    const before = dates[index - 1]?.value;
    if (!before || value >= before) return [];
    const message = `The date ${value} stands under the later date ${before}.`;
    const fix = 'Correct the date, or write the newest revision in the last row.';
    return [{ file, ...place, rule, message, fix }];
  });
}

function isAbove(version: string, before: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [majorBefore = 0, minorBefore = 0] = before.split('.').map(Number);
  return major > majorBefore || (major === majorBefore && minor > minorBefore);
}
