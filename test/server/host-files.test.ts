import { expect, test } from 'vitest';
import { join } from 'node:path';
import { readFormAction } from '../../src/build/form-action.ts';
import { headersFile } from '../../src/build/host-files.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { securityHeaders } from '../../src/server/security-headers.ts';

test('gives other hosts the headers of our own server', () => {
  expect(headersFile()).toMatchInlineSnapshot(`
    "/*
      Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
      X-Content-Type-Options: nosniff
      Referrer-Policy: same-origin
      Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(), screen-wake-lock=(self)
      Cross-Origin-Opener-Policy: same-origin
      Strict-Transport-Security: max-age=31536000

    /_astro/*
      Cache-Control: public, max-age=31536000, immutable

    /pagefind/fragment/*
      Cache-Control: public, max-age=31536000, immutable

    /pagefind/index/*
      Cache-Control: public, max-age=31536000, immutable

    /pagefind/filter/*
      Cache-Control: public, max-age=31536000, immutable
    "
  `);
});

test('reads from the curriculum where the form posts to, if there is one', async () => {
  const content = join(import.meta.dirname, '../../content');
  expect(await readFormAction(content)).toBe('/api/waitlist');
  expect(await readFormAction('/nowhere')).toBeUndefined();
  expect(
    await readFormAction(await temporaryFolder({ 'curriculum.yaml': 'a: [' })),
  ).toBeUndefined();
});

test('names the form service of the curriculum', () => {
  const formAction = 'https://forms.example/f/abc';
  const headers = Object.entries(securityHeaders({ formAction, https: true }));
  for (const [name, value] of headers)
    expect(headersFile(formAction)).toContain(`  ${name}: ${value}\n`);
});

test('keeps to what Cloudflare reads: 100 rules, 2,000 signs a line', () => {
  const lines = headersFile('https://forms.example/f/abc').split('\n');
  expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2000);
});
