import { writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { longPage, site } from './site.ts';

test('serves the index of a folder', async () => {
  const { get } = await site();
  expect(String((await get('/')).body)).toContain('Home');
  expect(await get('/sales/')).toMatchObject({ status: 200 });
  expect(String((await get('/sales/')).body)).toBe(longPage);
});

test('redirects to the slash that a folder ends with, and keeps the query', async () => {
  const { get } = await site();
  const answer = await get('/sales?from=mail');
  expect(answer.status).toBe(308);
  expect(answer.headers.location).toBe('/sales/?from=mail');
  expect(answer.headers['cache-control']).toBe('no-cache');
});

test('redirects to an address that is still encoded', async () => {
  const { get } = await site();
  expect((await get('/sales/a%20b')).headers.location).toBe('/sales/a%20b/');
  expect(String((await get('/sales/a%20b/')).body)).toBe('spaced');
});

test.each(['//sales', '//example.com', '/%2Fexample.com', '/\\example.com', '/sales//'])(
  'never redirects %s to another site',
  async (path) => {
    const { get } = await site();
    const answer = await get(path);
    expect(answer.headers.location).toBeUndefined();
    expect([400, 404]).toContain(answer.status);
  },
);

test('answers an address that leads nowhere with the page for that, and 404', async () => {
  const { get } = await site();
  for (const path of [
    '/nowhere',
    '/nowhere/',
    '/sales/index.html/',
    '/%E0%A4%A',
    '/a%00b',
    '/a:b',
  ]) {
    const answer = await get(path);
    expect(answer.status, path).toBe(404);
    expect(String(answer.body), path).toContain('Not found');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  }
});

test('answers 404 even without a page for that', async () => {
  const { get, dist } = await site();
  await writeFile(join(dist, '404.html'), '');
  expect((await get('/nowhere')).status).toBe(404);
});

test('never leaves the folder that it serves', async () => {
  const { dist, get } = await site();
  const outside = `${dist}-outside.txt`;
  const name = basename(outside);
  await writeFile(join(dirname(dist), name), 'outside');
  const climbs = [
    '/../',
    '/%2e%2e/',
    '/..%2f',
    '/..%5c',
    '/sales/../../',
    '/%252e%252e/',
    '/./../',
  ];
  for (const climb of climbs) {
    const answer = await get(`${climb}${name}`);
    expect([400, 404], climb).toContain(answer.status);
    expect(String(answer.body), climb).not.toBe('outside');
  }
});

test.each(['/.env', '/_headers', '/.git/config', '/sales/.env'])('hides %s', async (path) => {
  const { get } = await site();
  expect((await get(path)).status).toBe(404);
});

test('serves what is meant to be found under .well-known', async () => {
  const { get } = await site();
  expect((await get('/.well-known/security.txt')).status).toBe(200);
});

test('answers a request that is none with 400 and the security headers', async () => {
  const { get } = await site();
  const answer = await get('/', { host: 'not a host' });
  expect(answer.status).toBe(400);
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
});
