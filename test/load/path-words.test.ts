import { expect, test } from 'vitest';
import { pathWords } from '../../src/load/path-words.ts';

test('says a path as authors say it, who count from 1', () => {
  expect(pathWords([])).toBe('');
  expect(pathWords(['banner', 'label'])).toBe('`banner.label`');
  expect(pathWords(['hazards', 0, 'kind'])).toBe('`kind` of hazard 1');
  expect(pathWords(['sops', 2])).toBe('entry 3 of `sops`');
  expect(pathWords(['home', 'points', 1, 'text'])).toBe('`text` of entry 2 of `home.points`');
});
