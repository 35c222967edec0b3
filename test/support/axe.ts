import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How axe looks at a page. */
interface Look {
  /** Only what is in this element; without it, the whole page. */
  within?: string;
  rules?: RunOptions['rules'];
  /** Only the rules with this tag of axe, such as `cat.color`. */
  only?: string;
  /** All but the rules about colours, which a narrower screen does not change. */
  colours?: false;
}

/**
 * What axe objects to on a page: the rule and the element, one line each. It runs in the page
 * itself: the builder for Playwright hands all results through a second page, at five times the time
 * (4.0 s against 0.9 s on the page of an SOP).
 */
export async function violationsIn(page: Page, look: Look = {}): Promise<string[]> {
  // To load it takes as long as to run it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(runAxe, look);
}

/**
 * What axe objects to in the light, in the dark and at 320 px, which 400 % zoom leaves of a window of
 * 1280 px; and whether the page scrolls sideways there. Another colour scheme changes colours alone, a
 * narrower screen everything but them.
 */
export async function violationsInEveryLook(page: Page, look: Look = {}): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  const light = await violationsIn(page, look);
  const wideAsOpened = await isWide();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violationsIn(page, { ...look, only: 'cat.color' });
  await page.setViewportSize({ width: 320, height: 640 });
  const narrow = await violationsIn(page, { ...look, colours: false });
  const wide = await isWide();
  return [
    ...light.map((fault) => `light: ${fault}`),
    ...(wideAsOpened ? ['light: the page scrolls sideways'] : []),
    ...dark.map((fault) => `dark: ${fault}`),
    ...narrow.map((fault) => `320 px: ${fault}`),
    ...(wide ? ['320 px: the page scrolls sideways'] : []),
  ];
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

async function runAxe({ within, rules, only, colours }: Look): Promise<string[]> {
  const { violations } = await window.axe.run(within ?? document, {
    resultTypes: ['violations'],
    rules: { ...(colours === false && { 'color-contrast': { enabled: false } }), ...rules },
    ...(only && { runOnly: [only] }),
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
