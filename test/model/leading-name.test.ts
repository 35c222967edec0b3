import { expect, test } from 'vitest';
import { beginsWithName, nearestLeadingName } from '../../src/model/leading-name.ts';

const names = ['Company Owner', 'Do-Not-Contact List'];

test.each(['Company Owner', 'Company Owner (credits)', 'Do-Not-Contact List: name'])(
  'finds a name at the beginning of “%s”',
  (text) => {
    expect(beginsWithName(text, names)).toBe(true);
  },
);

test.each(['Company Owners', 'company owner', 'The Company Owner', 'Company Owner-to-be', ''])(
  'finds none at the beginning of “%s”',
  (text) => {
    expect(beginsWithName(text, names)).toBe(false);
  },
);

test('guesses the name that was meant', () => {
  expect(nearestLeadingName('Compny Owner decides', names)).toBe('Company Owner');
  expect(nearestLeadingName('do-not-contact list: name', names)).toBe('Do-Not-Contact List');
  expect(nearestLeadingName('Anybody at all', names)).toBeUndefined();
});
