import { cp, readFile, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { offlineLimit, totalOf, whyTooHeavy } from '../../src/build/offline-weight.ts';
import { writeWorker } from '../../src/build/offline.ts';
import { cacheControl } from '../../src/server/cache-control.ts';
import { serve } from '../support/serve.ts';
import { temporaryFolder } from '../support/temporary.ts';

const { dist, url } = inject('site');
const worker = await readFile(join(dist, 'offline.js'), 'utf8');

async function copy(): Promise<string> {
  const folder = await temporaryFolder();
  await cp(dist, folder, { recursive: true });
  return folder;
}

describe('the worker of the real site', () => {
  test('keeps files that travel in 3 MB or less, added up as the server sends them', async () => {
    const kept = [...worker.matchAll(/url:`([^`]+)`/gu)].map(([, path = '']) => path);
    expect(kept.length).toBeGreaterThan(40);
    const sizes = await Promise.all(
      [...kept, '/offline.js'].map(async (path) => {
        const answer = await fetch(url + path, { headers: { 'accept-encoding': 'gzip' } });
        expect(answer.status, path).toBe(200);
        return Number(answer.headers.get('content-length'));
      }),
    );
    const sum = sizes.reduce((total, size) => total + size, 0);
    console.log(`Kept for use without a connection: ${sizes.length} files, ${sum} bytes in gzip`);
    expect(sum).toBeGreaterThan(100_000);
    expect(sum).toBeLessThanOrEqual(offlineLimit);
  });

  test('is one file of our own, which browsers ask for anew each time', () => {
    expect(worker).not.toMatch(/importScripts|import\(|sourceMappingURL/u);
    expect(cacheControl('/offline.js')).toBe('no-cache');
  });

  test('is the same for the same site, and another when a page changes', async () => {
    const folder = await copy();
    const made = async () => {
      await writeWorker(folder);
      return readFile(join(folder, 'offline.js'), 'utf8');
    };
    expect(await made()).toBe(worker);
    await writeFile(join(folder, 'search/index.html'), 'changed');
    expect(await made()).not.toBe(worker);
  });
});

test('the build stops in plain words beyond what a device should fetch', async () => {
  const folder = await copy();
  await writeFile(join(folder, '_astro/photo.Ab12.webp'), randomBytes(offlineLimit));
  await expect(writeWorker(folder)).rejects.toThrow(
    /^What readers’ devices keep .* would be 3\.\d\d MB; 3\.00 MB is the most .*_astro\/photo\.Ab12\.webp \(3\.00 MB\)/u,
  );
});

test('a site at the limit is not too heavy', () => {
  const weights = [{ path: 'a', bytes: 2_000_000 }];
  expect(totalOf(weights)).toBe(2_000_000);
  expect(whyTooHeavy(weights, 2_000_000)).toBeUndefined();
  expect(whyTooHeavy(weights, 1_999_999)).toContain('The largest: a (2.00 MB).');
});

test('what registers the worker adds 1 KB or less to a page, and as much when it has loaded', async () => {
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  const [markup = ''] = /<site-offline.*?<\/script>/su.exec(html) ?? [];
  const [, script = ''] = /src="\/_astro\/([^"]+)"/u.exec(markup) ?? [];
  const read = (file: string) => readFile(join(dist, '_astro', file), 'utf8');
  const code = await read(script);
  expect(code).toContain('site-offline');
  const [, later = ''] = /import\(["'`]\.\/([^"'`]+)/u.exec(code) ?? [];
  expect(await read(later)).toContain('/offline.js');
  const sizes = [markup + code, await read(later)].map(
    (part) => gzipSync(part, { level: 9 }).length,
  );
  expect(Math.max(...sizes), 'on the page, and later').toBeLessThanOrEqual(1024);
});

test('the server sends the worker as a script', async () => {
  const server = await serve(dist);
  const answer = await fetch(new URL('/offline.js', server.url));
  await server.close(0);
  expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/u);
  expect(answer.headers.get('content-security-policy')).toContain("worker-src 'self'");
});
