import { expect, test } from 'vitest';
import { countLine, formatIssues, sortIssues, type Issue } from '../../src/model/issue.ts';

const issue: Issue = {
  file: 'content/a/b.md',
  line: 10,
  column: 2,
  rule: 'tools-are-listed',
  message: '100% wrong.',
  fix: 'Write a list.',
};
const earlier = { ...issue, line: 9 };
const other = { ...issue, file: 'content/a/a.md', message: 'Two\nlines.' };

test('sorts by file, line, column and rule, whatever the order was', () => {
  const right = [other, earlier, { ...issue, column: 1 }, { ...issue, rule: 'a-rule' }, issue];
  expect(sortIssues(right.toReversed())).toEqual(right);
});

test('prints text by file, with the count in the last line', () => {
  expect(formatIssues([issue, earlier, other])).toMatchInlineSnapshot(`
    "content/a/a.md
      content/a/a.md:10:2  tools-are-listed  Two
    lines. → Write a list.

    content/a/b.md
      content/a/b.md:9:2  tools-are-listed  100% wrong. → Write a list.
      content/a/b.md:10:2  tools-are-listed  100% wrong. → Write a list.

    3 problems in 2 files."
  `);
});

test('prints JSON that holds everything', () => {
  expect(JSON.parse(formatIssues([issue, other], 'json'))).toEqual([other, issue]);
});

test('prints commands of GitHub, with its signs escaped', () => {
  expect(formatIssues([issue, other], 'github')).toMatchInlineSnapshot(`
    "::error file=content/a/a.md,line=10,col=2,title=tools-are-listed::Two%0Alines. → Write a list.
    ::error file=content/a/b.md,line=10,col=2,title=tools-are-listed::100%25 wrong. → Write a list."
  `);
});

test('counts in the right number', () => {
  expect(countLine(1, 1)).toBe('1 problem in 1 file.');
  expect(countLine(3, 2)).toBe('3 problems in 2 files.');
});
