import { expect, test } from 'vitest';
import { checkAlone } from '../../../src/load/write/save-sop.ts';
import { imported, notesOf, partOf, seed } from './support.ts';

/** The seed with lines put after others. */
const stray = seed
  .replace('\nPurpose', '\nUpdated last spring by the owner.\nPurpose')
  .replace('Approval Authority: [Role/Name]', '$&\nAsk Dana if in doubt.')
  .replace('Step 2: [Next Action]', '$&\nOnly on weekdays.')
  .replace('| 1.0 | [Date]', 'Kept since 2019.\n| 1.0 | [Date]');

test('keeps a line that has no place, and names line and part', () => {
  expect(notesOf(stray, 'kept')).toMatchInlineSnapshot(`
    [
      "line 5: "Updated last spring by the owner." kept under Purpose, please place it",
      "line 14: "Ask Dana if in doubt." kept under Responsibility, please place it",
      "line 26: "Only on weekdays." kept under step 2, please place it",
      "line 69: "Kept since 2019." kept under Revision History, please place it",
    ]
  `);
});

test('keeps such lines where the file stays valid', () => {
  const { markdown } = imported(stray);
  expect(checkAlone(markdown, 'content/new/cancellation-recovery.md')).toEqual([]);
  for (const words of ['Updated last spring', 'Ask Dana', 'Only on weekdays', 'Kept since 2019'])
    expect(markdown).toContain(words);
});

test('writes a heading that is no part as a bold line', () => {
  const text = '# Gate SOP\n\n## Scope\n\nAll gates.\n\n## Notes\n\nOil them.\n';
  expect(partOf(text, 'Scope')).toBe('All gates.\n\n**Notes**\n\nOil them.');
  expect(notesOf(text, 'kept')).toEqual(['line 7: "Notes" kept under Scope, please place it']);
});

test('joins a part that comes twice, and a field that comes twice', () => {
  const text = seed
    .replace('Revision History', 'Purpose\nAnd win them back.\nRevision History')
    .replace('Action: [Final action]', '$&\nAction: Close the file.');
  expect(partOf(text, 'Purpose')).toContain('And win them back.');
  expect(partOf(text, 'Process Steps')).toContain('Action: [Final action] Close the file.');
});

test('puts frontmatter that is not valid where an author finds it', () => {
  const text = '---\ntitle: Gate SOP\nowner: Dana\n---\n\n## Scope\n\nAll gates.\n';
  expect(imported(text).markdown).toMatch(/^---\ntitle: Gate SOP\ndocument: NEW-01\n/u);
  expect(partOf(text, 'Purpose')).toBe('owner: Dana');
  expect(notesOf(text, 'kept')).toEqual([
    'line 3: "owner: Dana" kept under Purpose, please place it',
  ]);
});

test('cuts a long purpose at a word for the summary', () => {
  const { markdown } = imported(seed.replace('Exit interview', 'Long words '.repeat(30)));
  const summary = /^summary: (.*)$/mu.exec(markdown)?.[1] ?? '';
  expect(summary.length).toBeLessThanOrEqual(200);
  expect(summary).toMatch(/ (?:Long|words)…$/u);
});
