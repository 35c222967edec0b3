import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { Pages } from './pages.ts';

/** Opens pages of the real site in a real Chromium. Call it once at the top of a test file. */
export function useBrowser() {
  let browser: Browser;
  let pages: Pages;
  beforeAll(async () => {
    browser = await launchChromium();
    pages = new Pages(browser);
  });
  afterAll(() => browser.close());
  const ofTheSite = (options: BrowserContextOptions) => ({
    baseURL: inject('site').url,
    // A worker answers in place of the network; what tests of it need is theirs to allow.
    serviceWorkers: 'block' as const,
    ...options,
  });
  return {
    /** A reader of the site, whom several tests may share; it ends with the file. */
    contextOf: (options: BrowserContextOptions) => browser.newContext(ofTheSite(options)),
    /** A page at an address of the site; it fails the test if the page throws or breaks the policy. */
    async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
      const { page, giveBack } = await pages.take(ofTheSite(options));
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (/Content Security Policy|Uncaught/u.test(message.text())) faults.push(message.text());
      });
      onTestFinished(async () => {
        await giveBack();
        if (faults.length > 0) throw new Error(`The page had faults: ${faults.join(' · ')}`);
      });
      await page.goto(path);
      return page;
    },
  };
}
