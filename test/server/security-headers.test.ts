import { expect, test } from 'vitest';
import { securityHeaders } from '../../src/server/security-headers.ts';

const own =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
  "img-src 'self' data:; connect-src 'self'; font-src 'self'; worker-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

test('allows nothing but what this site serves', () => {
  expect(securityHeaders({ formAction: '/api/waitlist', https: false })).toMatchInlineSnapshot(`
    {
      "Content-Security-Policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), screen-wake-lock=(self)",
      "Referrer-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
    }
  `);
  expect(securityHeaders({ https: false })['Content-Security-Policy']).toBe(own);
});

test('adds the origin of a form service to what forms and scripts may send to', () => {
  const headers = securityHeaders({ formAction: 'https://forms.example/f/abc?x=1', https: true });
  expect(headers['Content-Security-Policy']).toBe(
    own
      .replace("connect-src 'self'", "connect-src 'self' https://forms.example")
      .replace("form-action 'self'", "form-action 'self' https://forms.example"),
  );
});

test('tells a form service the origin of this site, and nobody else anything', () => {
  const policy = (formAction: string) =>
    securityHeaders({ formAction, https: true })['Referrer-Policy'];
  expect(policy('https://forms.example/f/abc')).toBe('strict-origin');
  expect(policy('/api/waitlist')).toBe('same-origin');
});

test('never allows an address without https', () => {
  const headers = securityHeaders({ formAction: 'http://forms.example/f', https: false });
  expect(headers['Content-Security-Policy']).toBe(own);
});

test('asks for https only of readers who came by https', () => {
  expect(securityHeaders({ https: true })).toHaveProperty('Strict-Transport-Security');
  expect(securityHeaders({ https: false })).not.toHaveProperty('Strict-Transport-Security');
});
