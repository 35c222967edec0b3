import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import { site } from './site.ts';

const form = {
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: 'email=a%40example.com',
};

test('sends the security headers with every answer', async () => {
  const { url, get } = await site();
  const answers = [
    await get('/'),
    await get('/nowhere'),
    await get('/sales'),
    await get('/_astro/app.Bx3f.js'),
    await ask(url, '/sales/', { method: 'PUT' }),
    await ask(url, '/api/waitlist', form),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 308, 200, 405, 503]);
  for (const { headers } of answers) {
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; .*frame-ancestors 'none'$/u,
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('screen-wake-lock=(self)');
    expect(headers['strict-transport-security']).toBeUndefined();
  }
});

test('asks readers behind an https proxy to stay with https', async () => {
  const { get } = await site();
  const hsts = async (proto: string) =>
    (await get('/', { 'x-forwarded-proto': proto })).headers['strict-transport-security'];
  expect(await hsts('https')).toBe('max-age=31536000');
  expect(await hsts('https, http')).toBe('max-age=31536000');
  expect(await hsts('http')).toBeUndefined();
});

test('lets the form post to the form service of the curriculum', async () => {
  const { get } = await site({}, { formAction: 'https://forms.example/f/abc' });
  const policy = (await get('/')).headers['content-security-policy'];
  expect(policy).toContain("form-action 'self' https://forms.example;");
});

test('says that the waitlist is off, and that nothing was saved', async () => {
  const { url } = await site();
  const answer = await ask(url, '/api/waitlist', form);
  expect(answer.status).toBe(503);
  expect(answer.headers['content-type']).toBe('text/html; charset=UTF-8');
  const text = String(answer.body);
  expect(text).toMatch(/^<!doctype html>\s*<html lang="en">/u);
  expect(text).toContain('not switched on yet');
  expect(text).toContain('Nothing was saved');
  expect(text).toContain('what you typed is still there');
  expect(text).toContain('<code>waitlist.endpoint</code>');
  expect(text).not.toMatch(/style=|<style|<script/u);
});

test('hands the waitlist’s routes what comes under their address', async () => {
  const waitlist = new Hono()
    .post('/', (c) => c.text('joined'))
    .get('/confirm', (c) => c.text('confirm'));
  const { url, get } = await site({}, { waitlist });
  expect(String((await ask(url, '/api/waitlist', form)).body)).toBe('joined');
  expect(String((await get('/api/waitlist/confirm')).body)).toBe('confirm');
  expect(String((await get('/api/')).body)).toBe('the API’s page');
});

test('reports what no route expected, and tells the reader nothing of it', async () => {
  const errors: Error[] = [];
  const waitlist = new Hono().post('/', () => {
    throw new Error('the disk is full');
  });
  const { url } = await site({}, { waitlist, onError: (error) => errors.push(error) });
  const answer = await ask(url, '/api/waitlist', form);
  expect(answer.status).toBe(500);
  expect(String(answer.body)).not.toContain('disk');
  expect(answer.headers['content-security-policy']).toBeDefined();
  expect(errors.map(({ message }) => message)).toEqual(['the disk is full']);
});
