import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sealedContent } from '../support/sealed-content.ts';
import { buildSite } from '../support/real-site.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** Builds a generated section of `sops` SOPs, and weighs what is around the first, gzip. */
async function weighFirst(sops: number): Promise<{ page: number; title: string }> {
  const folder = await temporaryFolder();
  const content = await sealedContent(folder, { foundations: 'omit' }, { sops });
  const dist = join(folder, 'dist');
  await buildSite(dist, { CONTENT_DIR: content, PAGES_ONLY: '1' });
  const section = await readFile(join(content, 'foundations/section.yaml'), 'utf8');
  const free = /^free: (.+)$/mu.exec(section)?.[1] ?? '';
  const html = await readFile(join(dist, 'foundations', free, 'index.html'), 'utf8');
  // Generated texts are of different lengths; all around them is what may grow.
  const around = html.replace(/<article[\s\S]*<\/article>/u, '');
  return { page: gzipSync(around).length, title: /<h1[^>]*>([^<]*)/u.exec(html)?.[1] ?? '' };
}

test('the same page weighs the same in a section of 12 and of 36 SOPs', async () => {
  const few = await weighFirst(12);
  const many = await weighFirst(36);
  expect(many.title).toBe(few.title);
  // Both have more SOPs in a section than a menu names; other titles are a word longer or shorter.
  expect(many.page - few.page).toBeLessThanOrEqual(100);
}, 180_000);
