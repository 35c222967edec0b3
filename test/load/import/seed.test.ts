import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkAlone } from '../../../src/load/write/save-sop.ts';
import { imported, notesOf, seed } from './support.ts';

const template = new URL('../../../content/guide/template.md', import.meta.url);

test('makes the template of the guide from the seed', () => {
  const written = readFileSync(template, 'utf8');
  const head = /^document: .*$|^reviewBy: .*$/gmu;
  expect(imported(seed).markdown.replace(head, '')).toBe(written.replace(head, ''));
  expect(written).toContain('document: TPL-00');
});

test('leaves out page furniture only, and names it', () => {
  expect(imported(seed).notes.every(({ kind }) => kind === 'left-out')).toBe(true);
  expect(notesOf(seed, 'left-out')).toMatchInlineSnapshot(`
    [
      "line 1: "Free preview·One standard operating procedure per section is free. Join the waitlist to unlock the rest."",
      "line 2: "Join waitlist"",
      "line 3: "340 words · ~2 min read"",
      "line 4: "Clozo Academy Proprietary Curriculum — Standard Operating Procedure"",
      "line 67: "The Pool Business Growth System — Clozo Academy Proprietary Curriculum"",
    ]
  `);
});

test('passes the checks of a single SOP', () => {
  expect(checkAlone(imported(seed).markdown, 'content/new/cancellation-recovery.md')).toEqual([]);
});

test('writes its own output again as it is', () => {
  const { markdown } = imported(seed);
  const again = imported(markdown);
  expect(again.markdown).toBe(markdown);
  expect(again.notes).toEqual([]);
});

test('is a draft once no blank of the template is left', () => {
  expect(imported(seed.replace(/\[([^\]]{2,})\]/gu, '$1 here')).markdown).toContain(
    'status: draft',
  );
});

test('finds the banner in one line with the title, and the closing line glued to a table', () => {
  const [banner = '', title = '', ...rest] = seed.split('\n');
  const glued = [`${banner} ${title}`, ...rest]
    .join('\n')
    .replace('Initial release |\n', 'Initial release | ');
  expect(imported(glued).markdown).toBe(imported(seed).markdown);
});

test('keeps a sentence of the procedure that begins like the banner’s button', () => {
  const text = seed.replace('Exit interview', 'Join waitlist members. Exit interview');
  expect(imported(text).markdown).toContain('Join waitlist members. Exit interview');
});
