import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { leaksIn, lockedId, sampleSecrets, secret, zipOf } from './sample.ts';

const excerpt = 'Acknowledge the “cloudy” café pool by noon & write [Owner name] two lines, not m…';
const html = (inner: string) => `<!doctype html>\n<title>A page</title>\n${inner}\n`;
const base64 = Buffer.from(secret).toString('base64');
const entities = [...secret].map((sign) => `&#${sign.codePointAt(0)};`).join('');
const filler = 'Words that everyone may read stand here. '.repeat(20);
/** A sentence long enough that no packing makes it longer. */
const packed = Buffer.from(`${filler}\n${secret}\n${filler}`);

test.each<[name: string, file: string, content: string | Buffer, place: string, how: string]>([
  [
    'a feed that forgets the gate',
    'rss.xml',
    `<rss>\n<item>\n<description><![CDATA[<p>${secret}</p>]]>`,
    ':3',
    'raw',
  ],
  ['a page', 'a/index.html', html(`<p>${secret}</p>`), ':3', 'raw'],
  ['a Markdown twin', 'a.md', `# A\n\n${secret}`, ':3', 'raw'],
  ['an attribute', 'a.html', html(`<img alt="${secret.replace('&', '&amp;')}">`), ':3', 'escaped'],
  [
    'JSON-LD',
    'a.html',
    html(`<script type="application/ld+json">{"articleBody":${JSON.stringify(secret)}}</script>`),
    ':3',
    'raw',
  ],
  [
    'a CSS content string',
    'a.css',
    `.a::before{content:"Acknowledge the \\201C cloudy\\201D  caf\\e9  pool by noon \\26  write [Owner name] two lines, not more."}`,
    ':1',
    'escaped',
  ],
  [
    'a source map',
    'a.js.map',
    JSON.stringify({ version: 3, sourcesContent: [`a\nb\n  ${secret}`] }),
    ':1',
    'raw',
  ],
  [
    'a script with escapes',
    'a.js',
    `const a="${secret.replace(/[^ -~]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`,
    ':1',
    'escaped',
  ],
  [
    'JSON inside of JSON',
    'a.json',
    JSON.stringify({ a: JSON.stringify({ b: `x\n${secret.replace(' pool', '\npool')}` }) }),
    ':1',
    'escaped',
  ],
  ['entities', 'a.html', html(entities), ':3', 'escaped'],
  ['entities of entities', 'a.html', html(entities.replaceAll('&', '&amp;')), ':3', 'escaped'],
  [
    'an address',
    'a.html',
    html(`<a href="mailto:?body=${encodeURIComponent(secret)}">`),
    ':3',
    'escaped',
  ],
  ['capitals', 'a.txt', secret.toUpperCase(), ':1', 'raw'],
  ['no accents', 'a.txt', secret.replace('é', 'e'), ':1', 'raw'],
  ['accents apart', 'a.txt', secret.normalize('NFD'), ':1', 'raw'],
  ['straight quotes', 'a.txt', secret.replace(/[“”]/gu, '"'), ':1', 'raw'],
  ['a blank without brackets', 'a.txt', secret.replace(/[[\]]/gu, ''), ':1', 'raw'],
  ['lines broken anew', 'a.txt', `one\n${secret.replaceAll(' ', '\n  ')}`, ':2', 'raw'],
  [
    'tags in the middle of words',
    'a.html',
    html(secret.replaceAll('o', '<b class="a > b">o</b>').replace('&', '&amp;')),
    ':3',
    'escaped',
  ],
  [
    'soft hyphens',
    'a.html',
    html(secret.replaceAll('o', 'o&shy;').replaceAll('e', 'e\u00AD')),
    ':3',
    'escaped',
  ],
  ['signs of no width', 'a.txt', secret.replaceAll('e', 'e\u200B'), ':1', 'raw'],
  [
    'a description cut short',
    'a.html',
    html(`<meta name="description" content="${secret.slice(0, 50)}…">`),
    ':3',
    'raw',
  ],
  ['base64', 'a.txt', `a\n${base64}`, ':2', 'base64'],
  ['base64 of addresses', 'a.txt', Buffer.from(secret).toString('base64url'), ':1', 'base64'],
  ['base64 in JSON', 'a.json', JSON.stringify({ a: base64 }), ':1', 'base64'],
  [
    'base64 in base64',
    'a.txt',
    Buffer.from(`xx ${base64}`).toString('base64'),
    ':1',
    'base64 › base64',
  ],
  [
    'base64 in lines',
    'a.eml',
    Buffer.from(filler + secret)
      .toString('base64')
      .replace(/.{76}/gu, '$&\r\n'),
    ':1',
    'base64',
  ],
  ['base64 behind a path', 'a.txt', `/img/${base64}`, ':1', 'base64'],
  [
    'a script in a data: address',
    'a.html',
    html(`<script src="data:text/javascript;base64,${base64}">`),
    ':3',
    'base64',
  ],
  ['hex', 'a.txt', Buffer.from(secret).toString('hex'), ':1', 'hex'],
  ['gzip', 'a.html.gz', gzipSync(packed), ':2', 'gzip'],
  ['gzip under another name', 'a.bin', gzipSync(packed), ':2', 'gzip'],
  ['brotli', 'a.html.br', brotliCompressSync(packed), ':2', 'brotli'],
  ['deflate', 'a.bin', deflateSync(packed), ':2', 'deflate'],
  ['raw deflate', 'a.bin', deflateRawSync(packed), ':2', 'deflate'],
  ['an archive', 'a.zip', zipOf(packed), ':2', 'zip'],
  ['gzip in base64', 'a.txt', gzipSync(packed).toString('base64'), ':1', 'base64 › gzip'],
  ['UTF-16', 'a.txt', Buffer.from(`\uFEFF${secret}`, 'utf16le'), ':1', 'raw'],
  [
    'UTF-16 the other way round',
    'a.txt',
    Buffer.from(`\uFEFF${secret}`, 'utf16le').swap16(),
    ':1',
    'raw',
  ],
])('finds a sentence in %s', async (_, file, content, place, how) => {
  const leaks = await leaksIn({ [file]: content }, await sampleSecrets());
  expect(leaks).toHaveLength(1);
  expect(leaks[0]).toContain(`${file}${place} ${lockedId} (${how}) `);
  expect(leaks[0]?.replaceAll('…', '')).toContain(excerpt.slice(0, 42));
});
