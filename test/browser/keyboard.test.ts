import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from '../support/browser.ts';

const { open } = useBrowser();
const sop = '/retention-and-recovery/cancellation-recovery/';

/** What has the focus, by its words. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const named = document.getElementById(element?.getAttribute('aria-labelledby') ?? '');
    return (named ?? element)?.textContent?.replace(/\s+/gu, ' ').trim() ?? '';
  });
}

/** Presses Tab until something with these words has the focus; fails after `most` presses. */
async function tabTo(page: Page, words: string, most = 80): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).startsWith(words)) return;
  }
  throw new Error(`Tab does not lead to "${words}".`);
}

describe('with the keyboard alone', () => {
  test('the first Tab offers to skip to the text, in sight', async () => {
    const page = await open(sop);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the text');
    expect((await page.locator('.skip').boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
  });

  test('a checkpoint is ticked with the space bar', async () => {
    const page = await open(sop);
    await tabTo(page, 'First reply gave end date', 200);
    await page.keyboard.press('Space');
    const box = page.getByRole('checkbox', { name: 'First reply gave end date' });
    expect(await box.isChecked()).toBe(true);
  });

  test('the menu on a phone opens with Enter and closes with Esc', async () => {
    const page = await open(sop, { viewport: { width: 390, height: 844 } });
    const menu = page.getByRole('navigation', { name: 'Sections' });
    await tabTo(page, 'Sections');
    await page.keyboard.press('Enter');
    expect(await menu.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await menu.isVisible()).toBe(false);
    expect(await focused(page)).toBe('Sections');
  });

  test('everything that has the focus shows it', async () => {
    const page = await open('/waitlist/');
    const bare: string[] = [];
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const element = document.activeElement;
        return element && element !== document.body
          ? getComputedStyle(element).outlineStyle
          : 'none at all';
      });
      if (outline === 'none') bare.push(await focused(page));
    }
    expect(bare).toEqual([]);
  });
});

describe('the contents of the page', () => {
  test('mark the part that is being read', async () => {
    const page = await open(sop, { viewport: { width: 1400, height: 900 } });
    await page.locator('#escalation-path').evaluate((heading) => heading.scrollIntoView());
    const current = page.locator('.contents [aria-current="location"]');
    await current.filter({ hasText: 'Escalation Path' }).waitFor();
    expect(await current.count()).toBe(1);
  });
});
