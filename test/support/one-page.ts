import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

/**
 * One page for all tests of a file, since opening one takes a second. Sites on ports of their own keep
 * storages of their own. A test fails if the page throws or breaks the policy.
 */
export function useOnePage(): () => Page {
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    const browser = await launchChromium();
    const context = await browser.newContext({ serviceWorkers: 'block' });
    page = await context.newPage();
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (/Content Security Policy|Uncaught/u.test(message.text())) faults.push(message.text());
    });
  });
  afterEach(() => {
    if (faults.length > 0) throw new Error(`The page had faults: ${faults.splice(0).join(' · ')}`);
  });
  afterAll(() => page.context().close());
  return () => page;
}
