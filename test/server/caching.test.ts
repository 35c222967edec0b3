import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import { longPage, site } from './site.ts';

test('sends the smallest encoding that the browser takes', async () => {
  const { get } = await site();
  const brotli = await get('/sales/', { 'accept-encoding': 'gzip, deflate, br' });
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(String(brotliDecompressSync(brotli.body))).toBe(longPage);
  const gzip = await get('/sales/', { 'accept-encoding': 'gzip' });
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(String(gunzipSync(gzip.body))).toBe(longPage);
});

test.each([undefined, 'identity', 'br;q=0, gzip;q=0', '*;q=0', 'zstd'])(
  'sends a file as it is to a browser that takes %j',
  async (accept) => {
    const { get } = await site();
    const answer = await get('/sales/', accept ? { 'accept-encoding': accept } : {});
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(String(answer.body)).toBe(longPage);
  },
);

test('takes a star for every encoding but those that are ruled out', async () => {
  const { get } = await site();
  const encoding = async (accept: string) =>
    (await get('/sales/', { 'accept-encoding': accept })).headers['content-encoding'];
  expect(await encoding('*')).toBe('br');
  expect(await encoding('br;q=0, *')).toBe('gzip');
});

test('says that an answer depends on the encoding, and how long it is', async () => {
  const { get } = await site();
  const answer = await get('/sales/', { 'accept-encoding': 'br' });
  expect(answer.headers.vary).toBe('Accept-Encoding');
  expect(answer.headers['content-length']).toBe(String(answer.body.length));
});

test('compresses neither small files nor those that are compressed already', async () => {
  const { get } = await site({ 'pagefind/index/en_1.pf_index': 'x'.repeat(5000) });
  for (const path of ['/', '/pagefind/index/en_1.pf_index']) {
    const answer = await get(path, { 'accept-encoding': 'br' });
    expect(answer.headers['content-encoding'], path).toBeUndefined();
    expect(answer.headers.vary, path).toBeUndefined();
  }
});

test('compresses the page for addresses that lead nowhere as well', async () => {
  const { get } = await site();
  expect((await get('/nowhere', { 'accept-encoding': 'br' })).headers['content-encoding']).toBe(
    'br',
  );
});

test('answers a browser that has the file with 304 and no body', async () => {
  const { get } = await site();
  const headers = { 'accept-encoding': 'br' };
  const { etag = '' } = (await get('/sales/', headers)).headers;
  for (const known of [etag, `"other", ${etag}`, `W/${etag}`, '*']) {
    const answer = await get('/sales/', { ...headers, 'if-none-match': known });
    expect(answer.status, known).toBe(304);
    expect(answer.body.length).toBe(0);
    expect(answer.headers).toMatchObject({
      etag,
      'cache-control': 'no-cache',
      vary: 'Accept-Encoding',
    });
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  }
  expect((await get('/sales/', { ...headers, 'if-none-match': '"other"' })).status).toBe(200);
});

test('gives every encoding its own tag', async () => {
  const { get } = await site();
  const tag = async (accept: string) =>
    (await get('/sales/', { 'accept-encoding': accept })).headers.etag;
  expect(new Set([await tag('br'), await tag('gzip'), await tag('identity')]).size).toBe(3);
});

test('sends the new content as soon as a file changes', async () => {
  const { dist, get } = await site();
  const before = await get('/sales/');
  await writeFile(join(dist, 'sales/index.html'), 'changed');
  const after = await get('/sales/', { 'if-none-match': before.headers.etag ?? '' });
  expect([after.status, String(after.body)]).toEqual([200, 'changed']);
});

test.each([
  ['/_astro/app.Bx3f.js', 'public, max-age=31536000, immutable'],
  ['/pagefind/fragment/en_1.pf_fragment', 'public, max-age=31536000, immutable'],
  ['/pagefind/index/en_1.pf_index', 'public, max-age=31536000, immutable'],
  ['/pagefind/filter/en_1.pf_filter', 'public, max-age=31536000, immutable'],
  ['/pagefind/pagefind-entry.json', 'no-cache'],
  ['/pagefind/pagefind.js', 'no-cache'],
  ['/pagefind/wasm.en.pagefind', 'no-cache'],
  ['/sales/', 'no-cache'],
  ['/feed.xml', 'no-cache'],
])('lets a browser keep %s: %s', async (path, caching) => {
  const { get } = await site({ [path.endsWith('/') ? `${path}index.html` : path]: 'content' });
  expect((await get(path)).headers['cache-control']).toBe(caching);
});

test('does not let a browser keep that a hashed file is missing', async () => {
  const { get } = await site();
  const answer = await get('/_astro/gone.js');
  expect([answer.status, answer.headers['cache-control']]).toEqual([404, 'no-cache']);
});

test('answers HEAD like GET, without the body', async () => {
  const { get, url } = await site();
  const headers = { 'accept-encoding': 'br' };
  const [head, full] = [
    await ask(url, '/sales/', { method: 'HEAD', headers }),
    await get('/sales/', headers),
  ];
  expect(head.body.length).toBe(0);
  expect({ ...head.headers, date: '' }).toEqual({ ...full.headers, date: '' });
  expect((await ask(url, '/nowhere', { method: 'HEAD' })).status).toBe(404);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('takes no %s', async (method) => {
  const { url } = await site();
  const answer = await ask(url, '/sales/', { method });
  expect(answer.status).toBe(405);
  expect(answer.headers.allow).toBe('GET, HEAD');
});
