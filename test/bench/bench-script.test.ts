import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

function bench(...options: string[]) {
  const args = ['scripts/bench.ts', ...options];
  return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
}

test('builds a generated curriculum and prints its measures as JSON', async () => {
  const { status, stdout, stderr } = bench('--n', '12', '--json', '--keep');
  expect(status, stderr).toBe(0);
  const measures: unknown = JSON.parse(stdout);
  expect(measures).toMatchObject({
    sops: 12,
    pages: expect.any(Number),
    seconds: expect.any(Number),
  });
  expect(measures).toHaveProperty('html.median', expect.any(Number));
  const peak = /"peakBytes": (\d+)/u.exec(stdout)?.[1];
  expect(Number(peak)).toBeGreaterThan(50e6);
  const kept = /Kept: (.+)/u.exec(stderr)?.[1] ?? '';
  expect(existsSync(join(kept, 'dist/index.html'))).toBe(true);
  await rm(kept, { recursive: true });
});

test.each(['0', '-5', 'many'])('asks for a whole number instead of %s', (n) => {
  const { status, stderr } = bench('--n', n);
  expect(status).toBe(1);
  expect(stderr).toContain('Write a whole number, such as 600.');
});
