import { expect, test } from 'vitest';
import { site } from './site.ts';

test.each([
  ['page.html', 'text/html; charset=utf-8'],
  ['app.js', 'text/javascript; charset=utf-8'],
  ['app.css', 'text/css; charset=utf-8'],
  ['sop.md', 'text/markdown; charset=utf-8'],
  ['llms.txt', 'text/plain; charset=utf-8'],
  ['feed.xml', 'application/xml; charset=utf-8'],
  ['data.json', 'application/json'],
  ['app.webmanifest', 'application/manifest+json'],
  ['mark.svg', 'image/svg+xml; charset=utf-8'],
  ['photo.avif', 'image/avif'],
  ['font.woff2', 'font/woff2'],
  ['search.wasm', 'application/wasm'],
  ['wasm.en.pagefind', 'application/octet-stream'],
  ['pagefind.en_1.pf_meta', 'application/octet-stream'],
  ['en_1.pf_fragment', 'application/octet-stream'],
  ['no-ending', 'application/octet-stream'],
])('serves %s as %s', async (file, type) => {
  const { get } = await site({ [file]: 'content' });
  expect((await get(`/${file}`)).headers['content-type']).toBe(type);
});
