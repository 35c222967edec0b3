import { expect, test } from 'vitest';
import { relativePath, resolvePath } from '../../src/model/relative-path.ts';

const file = 'content/water/testing.md';

test('follows a link from the folder of its file', () => {
  expect(resolvePath(file, './balance.md')).toBe('content/water/balance.md');
  expect(resolvePath(file, 'balance.md')).toBe('content/water/balance.md');
  expect(resolvePath(file, '../office/calls.md')).toBe('content/office/calls.md');
  expect(resolvePath(file, '../../../x.md')).toBeUndefined();
});

test('writes the link that leads to a file', () => {
  expect(relativePath(file, 'content/water/balance.md')).toBe('./balance.md');
  expect(relativePath(file, 'content/office/calls.md')).toBe('../office/calls.md');
  expect(relativePath(file, 'x.md')).toBe('../../x.md');
});
