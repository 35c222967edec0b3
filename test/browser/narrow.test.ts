import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const { open } = useBrowser();

/** 320 px is also what 400 % zoom leaves of a window of 1280 px. */
describe('at 320 px', () => {
  test.each([
    '/retention-and-recovery/cancellation-recovery/',
    '/water-chemistry-and-quality/water-testing-and-dosing/checklist/',
  ])('boxes of %s are targets of 44 px, each with a name', async (path) => {
    const page = await open(path, { viewport: { width: 320, height: 640 } });
    const boxes = page.getByRole('checkbox');
    expect(await boxes.count()).toBeGreaterThan(5);
    for (const box of await boxes.all()) {
      const { width, height } = (await box.boundingBox()) ?? { width: 0, height: 0 };
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    const names = await boxes.evaluateAll((all) =>
      all.map((box) =>
        document.getElementById(box.getAttribute('aria-labelledby') ?? '')?.textContent?.trim(),
      ),
    );
    expect(names.every(Boolean)).toBe(true);
  });
});

test('the warning that ticks are not saved has the whole line of a phone', async () => {
  const page = await open('/', { viewport: { width: 390, height: 844 } });
  await page.context().addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('blocked');
    };
  });
  await page.goto('/retention-and-recovery/cancellation-recovery/');
  await page.getByRole('checkbox').first().check();
  const warning = page.locator('.tally .quiet', { hasText: 'Not saved' });
  expect((await warning.boundingBox())?.width).toBeGreaterThan(300);
});

test('no sign stands at the edge of a line, in the way here or in the foot', async () => {
  const page = await open('/water-chemistry-and-quality/water-testing-and-dosing/checklist/', {
    viewport: { width: 320, height: 640 },
  });
  expect(await page.getByRole('contentinfo').textContent()).not.toContain('·');
  const before = await page
    .locator('.breadcrumbs li')
    .evaluateAll((items) => items.map((item) => getComputedStyle(item, '::before').content));
  expect(new Set(before)).toEqual(new Set(['none']));
});

test('the menu of a phone is closed by its own button, since there is no Esc key', async () => {
  const page = await open('/sales/', { viewport: { width: 320, height: 640 }, hasTouch: true });
  const menu = page.getByRole('navigation', { name: 'Sections' });
  await page.getByRole('button', { name: 'Sections' }).tap();
  await menu.getByRole('button', { name: 'Close' }).tap();
  expect(await menu.isVisible()).toBe(false);
});
