import { describe, expect, test } from 'vitest';
import { filledText, phoneOf, valueOf } from '../../src/elements/lib/blanks.ts';
import { keyMaker } from '../../src/elements/lib/blanks-template.ts';

const place = { sop: 'sales/quote', own: ['texting number'] };

/** What a blank is filled with when this was saved. */
function value(blank: string, saved: Record<string, string>) {
  return valueOf(blank, place, (key) => saved[key]);
}

describe('a blank', () => {
  test('that all SOPs share takes what was filled in once', () => {
    expect(value('state', { 'blank/state': 'Florida' })).toBe('Florida');
  });

  test('of one SOP takes what was filled in there, and nothing else', () => {
    expect(value('texting number', { 'blank/sales/quote/texting number': '555' })).toBe('555');
    expect(value('texting number', { 'blank/texting number': '555' })).toBeUndefined();
    expect(value('texting number', { 'blank/sales/other/texting number': '5' })).toBeUndefined();
  });

  test('that became shared keeps what was typed on its SOP until it is filled in for all', () => {
    const typed = { 'blank/sales/quote/state': 'Texas' };
    expect(value('state', typed)).toBe('Texas');
    expect(value('state', { ...typed, 'blank/state': 'Florida' })).toBe('Florida');
  });

  test('stays a blank when what was saved is empty', () => {
    expect(value('state', { 'blank/state': '' })).toBeUndefined();
  });
});

test('a role has a phone where one was saved; nothing else has one', () => {
  const read = (key: string) => (key === 'blank/phone of the office manager' ? '555' : undefined);
  expect(phoneOf('role: office manager', read)).toBe('555');
  expect(phoneOf('role: bookkeeper', read)).toBeUndefined();
  expect(phoneOf('office manager', read)).toBeUndefined();
});

test('a role keeps its name beside the person; a blank gives way to its words', () => {
  expect(filledText('role: office manager', 'Office Manager', 'Maria Lopez')).toBe(
    'Office Manager (Maria Lopez)',
  );
  expect(filledText('role: office manager', '[Role: Office Manager]', 'Maria')).toBe('Maria');
  expect(filledText('state', '[State]', 'Florida')).toBe('Florida');
});

test('blanks of the form with the same words have keys of their own', () => {
  const key = keyMaker();
  expect(['Role/Name', 'Tool 1', 'Role/Name', 'role / name'].map(key)).toEqual([
    'blank/template/role-name-1',
    'blank/template/tool-1-1',
    'blank/template/role-name-2',
    'blank/template/role-name-3',
  ]);
});
