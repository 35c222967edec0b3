import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { openSearch, said, searchFor, searchLink } from './in-dialog.ts';

const sop = '/retention-and-recovery/cancellation-recovery/';
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** A page whose browser may complain: Pagefind leaves a failure of its start unhandled. */
async function openPage(): Promise<Page> {
  const context = await browser.newContext({
    baseURL: inject('site').url,
    serviceWorkers: 'block',
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(sop, { waitUntil: 'networkidle' });
  return page;
}

describe('without a connection', () => {
  test('says so beside the link, when not even the dialog can be had', async () => {
    const page = await openPage();
    await page.context().setOffline(true);
    await searchLink(page).click();
    const words = page.locator('site-search output');
    await words.filter({ hasText: 'Search needs a connection the first time.' }).waitFor();
  });

  test('says so in the dialog, and finds again when the connection is back', async () => {
    const page = await openPage();
    await page.route('**/pagefind/**', (route) => route.abort());
    const dialog = await openSearch(page);
    await page.context().setOffline(true);
    expect(await searchFor(dialog, 'offer')).toBe(
      'Search needs a connection the first time. There is also the list of all SOPs.',
    );
    expect(await dialog.locator('output a').getAttribute('href')).toBe('/search/');
    await page.context().setOffline(false);
    await page.unroute('**/pagefind/**');
    expect(await searchFor(dialog, 'one offer')).toMatch(/results for “one offer”$/u);
  });

  test('does not say that nothing was found, where a part of the index is missing', async () => {
    const page = await openPage();
    const dialog = await openSearch(page);
    await page.route('**/pagefind/index/**', (route) => route.abort());
    await dialog.getByRole('searchbox').waitFor();
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    expect(await searchFor(dialog, 'offer')).toMatch(/^Search needs a connection/u);
  });
});

describe('with a broken index', () => {
  const trouble = /^Search does not answer just now\. .* the list of all SOPs\.$/u;

  test.each(['pagefind.js', 'wasm.en.pagefind', 'pagefind-entry.json', 'fragment/*', 'index/*'])(
    'says so if %s is missing',
    async (file) => {
      const page = await openPage();
      await page.route(`**/pagefind/${file}*`, (route) => route.fulfill({ status: 404, body: '' }));
      const dialog = await openSearch(page);
      expect(await searchFor(dialog, 'offer')).toMatch(trouble);
      expect(await dialog.locator('.search-results a').count()).toBe(0);
    },
  );

  test('says so if the policy of the host forbids WebAssembly', async () => {
    const page = await openPage();
    await page.route('**/cancellation-recovery/', async (route) => {
      const response = await route.fetch();
      const policy = response.headers()['content-security-policy'] ?? '';
      const headers = {
        ...response.headers(),
        'content-security-policy': policy.replace(" 'wasm-unsafe-eval'", ''),
      };
      await route.fulfill({ response, headers });
    });
    await page.reload();
    const dialog = await openSearch(page);
    await dialog.getByRole('searchbox').fill('offer');
    expect(await said(dialog)).toMatch(trouble);
  });
});
