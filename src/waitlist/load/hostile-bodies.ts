import { gzipSync } from 'node:zlib';
import type { Body } from './client.ts';

/** A number from 0 up to, and not including, 1. */
export type Random = () => number;

/** Always the same numbers for the same seed (a linear congruential generator). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What somebody may write around the tag of an address. */
const addresses: readonly ((tag: string) => string)[] = [
  (tag) => `${tag}@example.com`,
  (tag) => ` ${tag.toUpperCase()}@Example.COM `,
  (tag) => `${tag}+sales@b\u00fccher.example`,
  (tag) => `\u03c0${tag}@\u4f8b\u3048.\u30c6\u30b9\u30c8`,
  (tag) => `${tag}@example.com\r\nBcc: victim@example.com`,
  (tag) => `${tag}@example.com%0d%0aSubject: x`,
  (tag) => `=cmd|'/C calc'!${tag}@example.com`,
  (tag) => `@SUM(1)${tag}@example.com`,
  (tag) => `${tag}'; drop table people; --@example.com`,
  (tag) => `${tag}' or '1'='1@example.com`,
  (tag) => `../../etc/passwd/${tag}@example.com`,
  (tag) => `${tag}\u0000@example.com`,
  (tag) => `${tag}\u202e@example.com`,
  (tag) => `${tag}\ud800@example.com`,
  (tag) => `<script>${tag}</script>@example.com`,
  (tag) => `"${tag}"@example.com`,
  (tag) => `${tag}@[127.0.0.1]`,
  (tag) => `${tag}@${'a.'.repeat(200)}com`,
  (tag) => `${tag.repeat(30)}@example.com`,
  (tag) => `${tag}@example.com,other@example.com`,
];

/** Values that a field may have in JSON, whatever it is meant for. */
const oddValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  '',
  [],
  {},
  [[]],
  [null],
  { length: 1 },
  ['sales', 'sales'],
  'sales',
  'onboarding',
  '2026-11',
  '../../x',
  'a'.repeat(5000),
  '\u0000',
  '\ud800',
  "' or 1=1 --",
  { toString: 'x' },
  { constructor: { prototype: {} } },
  Array.from({ length: 300 }, () => 'sales'),
];

const fieldNames = [
  'section',
  'sop',
  'consent',
  'remarks',
  'waited',
  '__proto__',
  'constructor',
  'token',
  'x',
];
const types = [
  'application/x-www-form-urlencoded',
  'application/json',
  'multipart/form-data; boundary=b',
  'text/plain',
  '',
  'application/json; charset=utf-16',
  'application/xml',
  'multipart/form-data',
];

/** One body of a bad intent or of a broken program, with `tag` in its address. */
export function hostileBody(random: Random, tag: string): Body {
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] ?? pick(items);
  const email = pick(addresses)(tag);
  // Half of them are in order but for one thing, so that they get far.
  const fields: Record<string, unknown> = { email, section: 'sales', consent: '2026-11' };
  const odd = Math.floor(random() * 3);
  for (let count = 0; count < odd; count += 1)
    Object.defineProperty(fields, pick(fieldNames), {
      value: pick(oddValues),
      enumerable: true,
      configurable: true,
    });
  if (random() < 0.1) fields['email'] = pick(oddValues);
  const type = random() < 0.7 ? pick(types.slice(0, 3)) : pick(types);
  return { type, bytes: spoil(random, encode(type, fields)) };
}

function encode(type: string, fields: Record<string, unknown>): Buffer {
  if (type.startsWith('application/json')) return Buffer.from(JSON.stringify(fields));
  const texts = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, asText(one)]),
  );
  if (!type.startsWith('multipart')) return Buffer.from(String(new URLSearchParams(texts)));
  const parts = texts.map(
    ([name, text]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`,
  );
  return Buffer.from(`${parts.join('')}--b--\r\n`);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** One in five travels damaged. */
function spoil(random: Random, bytes: Buffer): Buffer {
  const way = Math.floor(random() * 30);
  if (way === 0) return bytes.subarray(0, Math.floor(random() * bytes.length));
  if (way === 1) return Buffer.concat([bytes, Buffer.alloc(Math.floor(random() * 40_000), 0x26)]);
  if (way === 2) return gzipSync(bytes);
  if (way === 3) return Buffer.from(String(bytes), 'utf16le');
  if (way === 4) return Buffer.from(String(bytes), 'latin1');
  if (way > 5) return bytes;
  const damaged = Buffer.from(bytes);
  for (let count = 0; count < 5; count += 1)
    damaged[Math.floor(random() * damaged.length)] = Math.floor(random() * 256);
  return damaged;
}
