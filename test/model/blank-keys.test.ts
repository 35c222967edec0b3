import { expect, test } from 'vitest';
import {
  ownKey,
  phoneBlank,
  roleBlank,
  sharedKey,
  sortBlanks,
  splitRole,
} from '../../src/model/blank-keys.ts';

test('names blanks so that spelling does not matter', () => {
  expect(sharedKey('Business  Name')).toBe('blank/business name');
  expect(ownKey('sales/quote', ' Texting number')).toBe('blank/sales/quote/texting number');
  expect(sharedKey(roleBlank('Office Manager'))).toBe('blank/role: office manager');
  expect(sharedKey(phoneBlank('Office Manager'))).toBe('blank/phone of the office manager');
});

test('tells an SOP’s own blanks from those that all share', () => {
  expect(sortBlanks(['State', 'Texting number'], [{ name: 'state' }])).toEqual({
    own: ['Texting number'],
    shared: ['State'],
  });
});

test.each([
  ['Office Manager', 'Office Manager', ''],
  ['Company Owner (credits)', 'Company Owner', ' (credits)'],
  ['Lead Technician, then others', 'Lead Technician', ', then others'],
  ['[Role/Name]', '', '[Role/Name]'],
  ['the [Role/Name]', '', 'the [Role/Name]'],
])('%s begins with the role “%s”', (text, role, rest) => {
  expect(splitRole(text)).toEqual({ role, rest });
});
