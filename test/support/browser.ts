import { afterAll, inject, onTestFinished } from 'vitest';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { Pages } from './pages.ts';

interface Shared {
  browser: Browser;
  pages: Pages;
}

/** What all test files of one worker use, one after another. */
let shared: Promise<Shared> | undefined;

async function connect(): Promise<Shared> {
  const browser = await launchChromium();
  return { browser, pages: new Pages(browser) };
}

function ofTheSite(options: BrowserContextOptions): BrowserContextOptions {
  return {
    baseURL: inject('site').url,
    // A worker answers in place of the network; what tests of it need is theirs to allow.
    serviceWorkers: 'block',
    ...options,
  };
}

/** Opens pages of the real site in a real Chromium. Call it once at the top of a test file. */
export function useBrowser() {
  const own: BrowserContext[] = [];
  afterAll(async () => {
    await Promise.all(own.map((context) => context.close()));
  });
  return {
    /** A reader of the site, whom several tests may share; it ends with the file. */
    async contextOf(options: BrowserContextOptions): Promise<BrowserContext> {
      const { browser } = await (shared ??= connect());
      const context = await browser.newContext(ofTheSite(options));
      own.push(context);
      return context;
    },
    /** A page at an address of the site; it fails the test if the page throws or breaks the policy. */
    async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
      const { pages } = await (shared ??= connect());
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
