import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from '../support/browser.ts';
import { openSearch, searchFor } from './in-dialog.ts';

const { open } = useBrowser();
const sop = '/retention-and-recovery/cancellation-recovery/';

function focused(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.textContent || document.activeElement?.tagName || '',
  );
}

describe('the keyboard', () => {
  test.each(['/', 'Control+k', 'Meta+k'])('%s opens the search', async (key) => {
    const page = await open(sop);
    await page.keyboard.press(key);
    await page.getByRole('searchbox').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    expect(await focused(page)).toBe('INPUT');
  });

  test('/ is a slash while a field is filled in', async () => {
    const page = await open('/waitlist/');
    const field = page.getByRole('textbox').first();
    await field.focus();
    await page.keyboard.press('/');
    expect(await field.inputValue()).toBe('/');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('arrows go along the results and back to the field, Enter opens', async () => {
    const page = await open('/');
    const dialog = await openSearch(page);
    await searchFor(dialog, 'one offer');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('Cancellation Recovery');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('Make one offer');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('INPUT');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${sop}#step-make-one-offer`);
  });

  test('Enter in the field opens the first result, even before it has come', async () => {
    const page = await open('/');
    await openSearch(page);
    await page.keyboard.type('water testing');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/water-chemistry-and-quality/water-testing-and-dosing/');
  });

  test('Show more brings the other results, and the focus goes to the first of them', async () => {
    const page = await open('/');
    const dialog = await openSearch(page);
    const count = Number.parseInt(await searchFor(dialog, 'technician'), 10);
    const results = dialog.locator('.search-page');
    expect(count).toBeGreaterThan(8);
    expect(await results.count()).toBe(8);
    const more = dialog.getByRole('button', { name: 'Show more' });
    await more.press('Enter');
    await more.waitFor({ state: 'hidden' });
    expect(await results.count()).toBe(count);
    expect(await focused(page)).toBe(await results.nth(8).textContent());
  });

  test('Esc closes, and the focus is where it was', async () => {
    const page = await open(sop);
    const dialog = await openSearch(page);
    await searchFor(dialog, 'offer');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    expect(await focused(page)).toBe('Search');
  });

  test('a click beside the dialog or on Close closes it, and what was typed stays', async () => {
    const page = await open(sop);
    const dialog = await openSearch(page);
    await searchFor(dialog, 'offer');
    await page.mouse.click(5, 500);
    expect(await dialog.isVisible()).toBe(false);
    await openSearch(page);
    expect(await page.getByRole('searchbox').inputValue()).toBe('offer');
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await dialog.isVisible()).toBe(false);
  });
});
