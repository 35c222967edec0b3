import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { addresses, openSearch, searchFor } from './in-dialog.ts';

const { open } = useBrowser();
const sop = '/retention-and-recovery/cancellation-recovery/';
const locked = '/retention-and-recovery/complaint-response/';

describe('search', () => {
  test('finds a step by its words and lands on it', async () => {
    const page = await open('/');
    const dialog = await openSearch(page);
    await searchFor(dialog, 'turns off autopay');
    expect(await addresses(dialog)).toContain(`${sop}#step-stop-service-and-billing`);
    await dialog.getByRole('link', { name: /^Step 2 Stop service/u }).click();
    await page.waitForURL(`**${sop}#step-stop-service-and-billing`);
    expect(await page.locator('h3:target').textContent()).toContain('Stop service and billing');
  });

  test('finds a checkpoint by its words and marks it, on the page that is open', async () => {
    const page = await open(sop);
    const dialog = await openSearch(page);
    await searchFor(dialog, 'no chemical or company item left');
    await dialog.getByRole('link', { name: 'No chemical or company item left' }).click();
    expect(await page.locator('li:has(> :target)').textContent()).toContain('No chemical');
    expect(await dialog.isVisible()).toBe(false);
  });

  test('puts the page that is called what was typed first', async () => {
    const dialog = await openSearch(await open('/waitlist/'));
    for (const [words, title] of [
      ['cancellation recovery', 'Cancellation Recovery'],
      ['RET-01', 'Cancellation Recovery'],
      ['water testing', 'Water Testing and Dosing'],
      ['safety and compliance', 'Safety and compliance'],
      ['blank template', 'Blank SOP template'],
    ] as const) {
      await searchFor(dialog, words);
      expect(await dialog.locator('.search-page').first().textContent(), words).toBe(title);
    }
  });

  test('finds an open SOP by a keyword that its text does not hold', async () => {
    const dialog = await openSearch(await open('/'));
    expect(await searchFor(dialog, 'titration')).toMatch(/^1 result /u);
    expect(await addresses(dialog)).toEqual([
      '/water-chemistry-and-quality/water-testing-and-dosing/',
    ]);
  });

  test('finds a locked SOP by its purpose, and not by what is locked', async () => {
    const dialog = await openSearch(await open('/'));
    await searchFor(dialog, 'fast answer, a measured look at the pool');
    expect((await addresses(dialog))[0]).toBe(locked);
    for (const words of ['itching', 'blamed', 'weekends', 'callback apology']) {
      await searchFor(dialog, words);
      expect((await addresses(dialog)).join(' '), words).not.toContain(locked);
    }
  });

  test('says what it found, and what to try when it found nothing', async () => {
    const dialog = await openSearch(await open('/'));
    expect(await searchFor(dialog, 'offer')).toMatch(/^\d+ results for “offer”$/u);
    expect(await searchFor(dialog, 'qqqq')).toBe(
      'Nothing found for “qqqq”. Try fewer or other words, or all sections.',
    );
    await searchFor(dialog, '<img src=x onerror=alert(1)> offer');
    expect(await dialog.locator('img').count()).toBe(0);
  });

  test('narrows by section and access, and says how many each would leave', async () => {
    const dialog = await openSearch(await open('/'));
    await searchFor(dialog, 'customer');
    const access = dialog.getByLabel('Access');
    const preview = access.locator('option', { hasText: /^Preview \(\d+\)$/u });
    await preview.waitFor({ state: 'attached' });
    const count = /\d+/u.exec((await preview.textContent()) ?? '')?.[0] ?? '';
    await access.selectOption('Preview');
    await dialog
      .locator('output')
      .filter({ hasText: `${count} results` })
      .waitFor();
    expect(await addresses(dialog)).toContain(locked);
    expect((await addresses(dialog)).join(' ')).not.toContain(sop);
    await access.selectOption('');
    await dialog.getByLabel('Section').selectOption('Route operations');
    await dialog
      .locator('.search-page', { hasText: 'Cancellation' })
      .waitFor({ state: 'detached' });
    expect((await addresses(dialog)).every((url) => url.startsWith('/route-op'))).toBe(true);
  });

  test('shows the answer to what was typed last', async () => {
    const page = await open('/');
    const dialog = await openSearch(page);
    await searchFor(dialog, 'offer');
    for (const words of ['chlorine', 'gate', 'churn']) {
      await dialog.getByRole('searchbox').fill(words);
      await page.waitForTimeout(160);
    }
    await dialog.locator('output').filter({ hasText: '“churn”' }).waitFor();
    expect((await addresses(dialog))[0]).toBe(sop);
  });
});
