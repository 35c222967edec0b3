import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { writeGenerated } from '../../src/load/generate/write-curriculum.ts';
import { buildSite } from '../support/real-site.ts';

/** Builds a generated curriculum of `sops` SOPs, and weighs the page of the first, gzip. */
async function weighFirst(sops: number): Promise<{ page: number; title: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'growth-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const content = join(folder, 'content');
  await writeGenerated(content, 'content', { sops, open: false, now: new Date() });
  const dist = join(folder, 'dist');
  await buildSite(dist, { CONTENT_DIR: content });
  const section = await readFile(join(content, 'foundations/section.yaml'), 'utf8');
  const free = /^free: (.+)$/mu.exec(section)?.[1] ?? '';
  const html = await readFile(join(dist, 'foundations', free, 'index.html'), 'utf8');
  return { page: gzipSync(html).length, title: /<h1[^>]*>([^<]*)/u.exec(html)?.[1] ?? '' };
}

test('the same page weighs the same in a curriculum of 132 and of 264 SOPs', async () => {
  const few = await weighFirst(132);
  const many = await weighFirst(264);
  expect(many.title).toBe(few.title);
  // Both have more SOPs in a section than a menu names; other titles are a word longer or shorter.
  expect(many.page - few.page).toBeLessThanOrEqual(200);
}, 180_000);
