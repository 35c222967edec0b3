import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const { open } = useBrowser();
const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };

describe('without JavaScript', () => {
  test('the menu of sections opens on a phone and leads on', async () => {
    const page = await open('/retention-and-recovery/cancellation-recovery/', phone);
    const link = page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('link', { name: 'Route operations' });
    expect(await link.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Sections' }).click();
    await link.click();
    expect(new URL(page.url()).pathname).toBe('/route-operations/');
  });

  test('the contents of the page open and lead to a part', async () => {
    const page = await open('/retention-and-recovery/cancellation-recovery/', phone);
    await page.getByText('On this page').click();
    await page.getByRole('link', { name: 'Escalation Path' }).click();
    expect(new URL(page.url()).hash).toBe('#escalation-path');
  });

  test('the whole SOP is there to read, and no button that does nothing', async () => {
    const page = await open('/retention-and-recovery/cancellation-recovery/', phone);
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(10);
    expect(await page.getByRole('button', { name: 'Print this SOP' }).isVisible()).toBe(false);
  });

  test('a hidden button leaves no gap', async () => {
    const page = await open('/retention-and-recovery/cancellation-recovery/checklist/', phone);
    expect(await page.locator('print-button').first().isVisible()).toBe(false);
    const left = await page
      .locator('.actions')
      .first()
      .evaluate((actions) => {
        const link = actions.querySelector('a')?.getBoundingClientRect();
        return (link?.left ?? 0) - actions.getBoundingClientRect().left;
      });
    expect(left).toBe(0);
  });

  test('boxes can be ticked with a pencil’s worth of trust', async () => {
    const page = await open('/retention-and-recovery/cancellation-recovery/', phone);
    const box = page.getByRole('checkbox').first();
    await box.check();
    expect(await box.isChecked()).toBe(true);
  });

  test('search offers the list of all SOPs', async () => {
    const page = await open('/search/', phone);
    await page.getByRole('link', { name: 'Water Testing and Dosing' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Water Testing and Dosing SOP',
    );
  });
});
