import { expect, test } from 'vitest';
import { sparesData } from '../../src/elements/lib/offline-version.ts';

test.each([
  { saveData: true, effectiveType: '4g' },
  { effectiveType: '2g' },
  { effectiveType: 'slow-2g' },
])('data is spared with %j', (connection) => expect(sparesData(connection)).toBe(true));

test.each([undefined, {}, { saveData: false }, { effectiveType: '3g' }, { effectiveType: '4g' }])(
  'data is not spared with %j',
  (connection) => expect(sparesData(connection)).toBe(false),
);
