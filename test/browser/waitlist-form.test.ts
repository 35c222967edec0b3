import { createServer } from 'node:http';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { copyOfContent } from '../support/copy-of-content.ts';
import { buildSite } from '../support/real-site.ts';
import { serve } from '../support/serve.ts';

/** A form service as owners rent it: takes posts, remembers them, answers with a page. */
async function formService() {
  const posts: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      if (request.method === 'POST') posts.push(new URLSearchParams(body));
      response.setHeader('content-type', 'text/html').end('<title>Received</title>');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  // A listening TCP server has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return { posts, endpoint: `http://127.0.0.1:${port}/f/pool` };
}

/** The real site with the form pointed at `endpoint`, in a folder of its own. */
async function siteWithEndpoint(endpoint: string) {
  const folder = await mkdtemp(join(tmpdir(), 'waitlist-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const content = await copyOfContent();
  const file = join(content, 'curriculum.yaml');
  const yaml = await readFile(file, 'utf8');
  await writeFile(file, yaml.replace('endpoint: /api/waitlist', `endpoint: ${endpoint}`));
  await buildSite(join(folder, 'dist'), { CONTENT_DIR: content });
  const server = await serve(join(folder, 'dist'), { formAction: endpoint });
  onTestFinished(() => server.close(0));
  return server.url;
}

test('the form reaches the configured endpoint without JavaScript, with section and SOP', async () => {
  const service = await formService();
  const url = await siteWithEndpoint(service.endpoint);
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ javaScriptEnabled: false });

  await page.goto(new URL('/retention-and-recovery/complaint-response/', url).href);
  await page.getByLabel('Email address').fill('owner@example.com');
  await page.getByLabel('Clozo Academy may write').check();
  await page.locator('form').getByRole('button', { name: 'Join waitlist' }).click();
  await page.waitForURL(service.endpoint);

  await page.goto(new URL('/waitlist/', url).href);
  await page.getByLabel('Email address').fill('owner@example.com');
  await page.getByLabel('Foundations').check();
  await page.getByLabel('Sales').check();
  await page.getByLabel('Clozo Academy may write').check();
  await page.locator('form').getByRole('button', { name: 'Join waitlist' }).click();
  await page.waitForURL(service.endpoint);

  expect(service.posts.map(String)).toEqual([
    'email=owner%40example.com&section=retention-and-recovery&sop=retention-and-recovery%2Fcomplaint-response&consent=2026-11',
    'email=owner%40example.com&section=foundations&section=sales&consent=2026-11',
  ]);
});

test('the waitlist page remembers which section and SOP the reader came from', async () => {
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ baseURL: inject('site').url });
  await page.goto('/waitlist/?section=sales&sop=sales/quote-follow-up');
  expect(await page.getByLabel('Sales').isChecked()).toBe(true);
  expect(await page.getByLabel('Onboarding').isChecked()).toBe(false);
  expect(await page.locator('[name="sop"]').inputValue()).toBe('sales/quote-follow-up');
});
