import { expect, test } from 'vitest';
import { printCheck } from '../../src/model/print-lines.ts';
import type { PublicSop } from '../../src/model/public-view.ts';

// Only the fields that the address is made of.
const sop = { document: 'RET-01', version: '1.0' } as PublicSop;

test('a printout is checked under its own version', () => {
  expect(printCheck(sop, 'https://sops.example.com')).toEqual({
    url: 'https://sops.example.com/current/ret-01/?v=1.0',
    printed: 'sops.example.com/current/ret-01/?v=1.0',
  });
});
