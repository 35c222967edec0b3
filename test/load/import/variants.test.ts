import { expect, test } from 'vitest';
import { imported, notesOf, partOf, seed } from './support.ts';

const same = imported(seed).markdown;

/** The seed with every line put through `change`. */
function lines(change: (line: string) => string): string {
  return seed.split('\n').map(change).join('\n');
}

function tabs(line: string): string {
  if (/^\|[-|]+\|$/u.test(line)) return '';
  return line.startsWith('|') ? line.slice(2, -2).split(' | ').join('\t') : line;
}

test.each([
  ['CRLF', seed.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\uFEFF${seed}`],
  ['non-breaking spaces', seed.replaceAll(' ', '\u00A0')],
  ['empty lines between lines', lines((line) => (line.startsWith('|') ? line : `${line}\n`))],
  ['spaces and tabs around lines', lines((line) => (line.startsWith('|') ? line : `\t ${line}  `))],
  ['round bullets', lines((line) => line.replace(/^(\[Tool|Level|Primary|Backup)/u, '• $1'))],
  ['hyphens', lines((line) => line.replace(/^(\[Tool|Level|Approval)/u, '- $1'))],
  ['box signs', seed.replaceAll('[ ] Check', '☐ Check')],
  ['square signs', seed.replaceAll('[ ] Check', '□ Check')],
  ['task list items', seed.replaceAll('[ ] Check', '* [ ] Check')],
  ['no boxes', seed.replaceAll('[ ] Check', 'Check')],
  ['steps in capitals with a hyphen', seed.replace(/^Step (\d): /gmu, 'STEP $1 - ')],
  ['bold steps', seed.replace(/^(Step \d): (.*)$/gmu, '**$1: $2**')],
  ['bold labels', seed.replace(/^(Action|Standard|Time Limit|Documentation):/gmu, '**$1:**')],
  ['labels in another case', seed.replaceAll('Time Limit:', 'TIME LIMIT:')],
  ['tabs between cells', lines(tabs)],
  ['tables without outer pipes', lines((line) => line.replace(/^\| | \|$/gu, ''))],
  ['tables without a line below the head', lines((line) => (/^\|[-|]+$/u.test(line) ? '' : line))],
  ['arrows of two signs', seed.replaceAll('→', '->')],
  [
    'headings with colons',
    seed.replace(/^(Purpose|Scope|Tools Required|Revision History)$/gmu, '$1:'),
  ],
  ['numbered headings', seed.replace(/^(Purpose|Scope|Process Steps)$/gmu, '3. $1')],
  [
    'headings in capitals',
    seed.replace(/^(Purpose|Process Steps|Escalation Path)$/gmu, (name) => name.toUpperCase()),
  ],
  ['bold headings', seed.replace(/^(Purpose|Process Steps|Escalation Path)$/gmu, '**$1**')],
])('reads %s', (_, text) => {
  expect(imported(text).markdown).toBe(same);
});

test('calls the parts by their ten names, and says so', () => {
  const text = seed.replace('Tools Required', 'Tools').replace('\nPerformance Metrics', '\nKPIs:');
  expect(imported(text).markdown).toBe(same);
  expect(notesOf(text, 'changed')).toMatchInlineSnapshot(`
    [
      "line 13: "Tools" is now called Tools Required",
      "line 57: "KPIs" is now called Performance Metrics",
    ]
  `);
});

test('takes a tool that is called like a part for a tool', () => {
  expect(partOf(seed.replace('[Tool 1]', 'Checklist'), 'Tools Required')).toContain('- Checklist');
});

test('unticks a box, and says so', () => {
  const text = seed.replace('[ ] Checkpoint 2', '[x] Checkpoint 2');
  expect(imported(text).markdown).toBe(same);
  expect(notesOf(text, 'changed')).toMatchInlineSnapshot(`
    [
      "line 45: "[x] Checkpoint 2: [Verification step]" was ticked; the box is empty now",
    ]
  `);
});

test('puts steps and fields in order, and says so', () => {
  const text = seed
    .replace('Step 4:', 'Step 7:')
    .replace(/^(Action: \[Final action\])\n(Standard: .*)$/mu, '$2\n$1');
  expect(imported(text).markdown).toBe(same);
  expect(notesOf(text, 'changed')).toMatchInlineSnapshot(`
    [
      "line 33: "Step 7: [Continue]" is now step 4",
      "line 40: "Action" of step 5 was moved before Standard",
    ]
  `);
});

test('puts columns in order by their names', () => {
  const text = seed.replace(
    /^(\| )([^|]+) \| ([^|]+)( \| (?:Measurement|\[Freq).*)$/gmu,
    '$1$3 | $2$4',
  );
  expect(text).toContain('| Target | Metric |');
  expect(imported(text).markdown).toBe(same);
});

test('fills what a page lacks with placeholders, and says so', () => {
  const text = seed
    .replace('Backup Owner: [Role/Name]\n', '')
    .replace(/^Scope\n.*\n/mu, '')
    .replace('Standard: [Measurable criteria]\n', '')
    .replace('| [Prevention] |', '|  |');
  expect(notesOf(text, 'missing')).toMatchInlineSnapshot(`
    [
      "The page has no part Scope; placeholders stand there.",
      "Responsibility has no Backup Owner; "[Role/Name]" stands there.",
      "Step 2 has no Standard; a placeholder stands there.",
      "Common Errors and Prevention, line 46: the cell Prevention is empty; a placeholder stands there.",
    ]
  `);
});

test('never throws, whatever the text', () => {
  const odd = [
    '',
    '\n',
    '---',
    '---\n---',
    '---\na: [\n---\nText',
    '# ',
    '```',
    '|',
    '| a |\n|---|',
    '[x]',
    '> ',
    '- ',
    '<!--',
    '\0',
    '---\na: *b\n---',
  ];
  for (const text of odd) {
    const { markdown } = imported(text);
    expect(imported(markdown).markdown).toBe(markdown);
  }
});
