import { expect, test } from 'vitest';
import { lettersOf } from '../../../src/build/leaks/letters.ts';
import { isTelling } from '../../../src/build/leaks/telling.ts';

const publicWords = new Set(['customer', 'technician', 'complaint']);

test.each([
  ['Gate', false],
  ['Reopened ticket', false],
  ['Acknowledgement-of-receipt', true],
  ['Call the customer back', false],
  ['Log and acknowledge', true],
  ['Taylor kit K-2006 only', true],
  ['Fix it the same day, always', true],
  ['Incomprehensibilities', false],
])('%s: %s', (text, telling) => {
  expect(isTelling(text, lettersOf(text).length, publicWords)).toBe(telling);
});
