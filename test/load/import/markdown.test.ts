import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { imported, partOf } from './support.ts';

const page = (scope: string) => `# Gate SOP\n\n## Scope\n\n${scope}\n`;

test.each([
  ['a blank', 'Ask [Business name] or [Role/Name].'],
  ['a blank at the beginning', '[Business name] is asked.'],
  ['a link', 'As in the [Other SOP](./other.md).'],
  ['a blank in brackets', 'Ask (see [State]) first.'],
  ['an address', 'Look at https://example.com/a_b and write to a@example.com.'],
  ['braces', '> "Hi {first name}, it is {date}."'],
  ['bold words and code', 'Use **two** keys and `a | b`.'],
])('writes %s as it was', (_, words) => {
  expect(partOf(page(words), 'Scope')).toBe(words);
});

test('escapes a bracket only where it would be something else than text', () => {
  expect(partOf(page('Read \\[this](that) now.'), 'Scope')).toBe('Read [this]\\(that) now.');
  expect(partOf(page('[State]: Texas'), 'Scope')).toBe('\\[State]: Texas');
  expect(partOf(page('- \\[ ] not a box'), 'Scope')).toBe('- \\[ ] not a box');
});

test('reads bold labels, task lists and tables of Markdown, wrapped as they may be', () => {
  const text = [
    '# Gate SOP',
    '## 5. Process Steps:',
    '### Step 1 – Open it',
    '- **Action:** Route Technician opens',
    '  the gate.',
    '- **Standard:** It is open.',
    '- **Time limit:** 1 minute.',
    '- **Documentation:** Key Log.',
    '',
    '## Quality Control',
    '* [x] Open',
    '1. Not stuck',
  ].join('\n');
  expect(partOf(text, 'Process Steps')).toMatchInlineSnapshot(`
    "### Step 1: Open it

    Action: Route Technician opens the gate.

    Standard: It is open.

    Time Limit: 1 minute.

    Documentation: Key Log."
  `);
  expect(partOf(text, 'Quality Control Checkpoints')).toMatchInlineSnapshot(`
    "- [ ] Open
    - [ ] Not stuck"
  `);
});

test('leaves an SOP of ours as it is, but for its status', () => {
  const file = new URL('../../fixtures/import/written-sop.md', import.meta.url);
  const source = readFileSync(file, 'utf8');
  const body = (text: string) => text.slice(text.indexOf('\n## Purpose'));
  const { markdown } = imported(source);
  expect(body(markdown)).toBe(body(source));
  expect(markdown).toContain('status: draft');
});
