import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { drawQr } from '../../src/model/qr.ts';

const text = 'https://sops.example.com/current/ret-01/?v=1.0';

/** The modules that a drawing fills, read back from its path. */
function modulesOf({ size, path }: { size: number; path: string }): boolean[][] {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)\.5h(\d+)/gu)) {
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  return rows;
}

test('draws every dark module and no other', () => {
  expect(modulesOf(drawQr(text))).toEqual(encode(text, { ecc: 'M', border: 4 }).data);
});

test('leaves four white modules around the code', () => {
  const modules = modulesOf(drawQr(text));
  const edge = modules.flatMap((row, y) =>
    row.filter((_, x) => Math.min(x, y, row.length - 1 - x, row.length - 1 - y) < 4),
  );
  expect(edge).not.toContain(true);
});
