import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';

const { open } = useBrowser();
const { dist } = inject('site');

/** Bytes of a script of the site, gzip. */
async function weigh(path: string): Promise<number> {
  return gzipSync(await readFile(join(dist, path)), { level: 9 }).length;
}

// The search page is asked for what it fetches; scripts that others wait to be asked for do not count.
const kinds = Object.entries(pageKinds).filter(([kind]) => kind !== 'search');

test.each(kinds)('%s fetches 8 KB of script or less by itself', async (_kind, path) => {
  const page = await open('/favicon.svg');
  const asked = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.add(new URL(request.url()).pathname);
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  const sizes = await Promise.all([...asked].map(weigh));
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(8 * 1024);
});
