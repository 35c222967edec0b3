import { describe, expect, test } from 'vitest';
import { violationsInEveryLook } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { addresses, openSearch, said, searchFor } from './in-dialog.ts';

const { open } = useBrowser();

describe('/search/', () => {
  test('lists every SOP by section without JavaScript, and shows no field that does nothing', async () => {
    const page = await open('/search/', { javaScriptEnabled: false });
    expect(await page.locator('main section > h2').count()).toBe(12);
    for (const name of ['Cancellation Recovery', 'Complaint Response', 'Weekly Service Visit'])
      expect(await page.locator('main').getByRole('link', { name, exact: true }).count()).toBe(1);
    expect(await page.getByRole('searchbox').count()).toBe(0);
  });

  test('opens with the results of its address', async () => {
    const page = await open('/search/?q=chlorine');
    const panel = page.getByRole('search');
    expect(await said(panel)).toMatch(/results for “chlorine”/u);
    expect((await addresses(panel))[0]).toMatch(/chemical-storage|water-testing-and-dosing/u);
  });

  test('keeps what is typed in its address, for the way back', async () => {
    const page = await open('/search/');
    const panel = page.getByRole('search');
    await searchFor(panel, 'one offer');
    expect(new URL(page.url()).search).toBe('?q=one+offer');
    await panel.getByRole('link', { name: 'Cancellation Recovery' }).click();
    await page.waitForURL('**/cancellation-recovery/');
    await page.goBack();
    expect(await page.getByRole('searchbox').inputValue()).toBe('one offer');
    expect(await said(page.getByRole('search'))).toMatch(/results/u);
  });

  test('has one search: the shortcut leads to its field', async () => {
    const page = await open('/search/');
    await page.getByRole('searchbox').waitFor();
    await page.keyboard.press('/');
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

test('the dialog has no violation in any look, scrolls one way and has targets of 44 px', async () => {
  const page = await open('/');
  const dialog = await openSearch(page);
  await searchFor(dialog, 'one offer');
  expect(await violationsInEveryLook(page)).toEqual([]);
  const targets = dialog.locator('input, select, button:not([hidden]), .search-results a');
  for (const { width, height } of [
    { width: 320, height: 640 },
    { width: 1280, height: 720 },
  ]) {
    await page.setViewportSize({ width, height });
    const [scroll, shown] = await dialog.evaluate((it) => [it.scrollWidth, it.clientWidth]);
    expect(scroll).toBe(shown);
    const low = await targets.evaluateAll((all) =>
      all
        .filter((target) => target.checkVisibility())
        .filter((target) => target.getBoundingClientRect().height < 44)
        .map(({ outerHTML }) => outerHTML),
    );
    expect(low).toEqual([]);
  }
});
