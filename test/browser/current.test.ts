import { describe, expect, test } from 'vitest';
import { violationsIn } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';

const { open } = useBrowser();

describe('a printout’s address answers', () => {
  test('yes for the version in force', async () => {
    const page = await open('/current/ret-01/?v=1.1');
    expect(await page.locator('current-version output').textContent()).toMatch(
      /^Yes, it is current: version 1\.1 of RET-01 is in force since \d{4}-\d\d-\d\d\.$/u,
    );
  });

  test.each(['RET-01/', 'Ret-01/', 'rEt-01'])('as it is typed from paper: %s', async (typed) => {
    const page = await open(`/current/${typed}?v=1.1`);
    await page.locator('current-version output', { hasText: /^Yes/u }).waitFor();
    expect(new URL(page.url()).search).toBe('?v=1.1');
  });

  test('in three shapes, not in colour only', async () => {
    const looks: string[] = [];
    const page = await open('/current/ret-02/?v=1.1');
    for (const version of ['1.1', '0.9', 'x']) {
      await page.goto(`/current/ret-02/?v=${version}`);
      looks.push(
        await page.locator('current-version output').evaluate((output) => {
          const { borderTopStyle, borderTopWidth, borderRadius } = getComputedStyle(output);
          const { content } = getComputedStyle(output, '::before');
          return [content, borderTopStyle, borderTopWidth, borderRadius].join(' ');
        }),
      );
    }
    expect(looks.map((look) => look.replace(/ .*/u, ''))).toEqual(['"✓"', '"✗"', '"?"']);
    expect(new Set(looks.map((look) => look.replace(/^\S+ /u, ''))).size).toBe(3);
  });

  test('nothing for a document that there is not', async () => {
    const page = await open('/current/Nope-01/');
    await page.getByRole('heading', { name: 'There is no page at this address' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/current/nope-01/');
  });

  test('that a version never was', async () => {
    const page = await open('/current/ret-01/?v=7.5');
    expect(await page.locator('current-version output').textContent()).toContain(
      'RET-01 has no version “7.5”',
    );
  });

  test('of a locked SOP with version and date, and nothing of its history', async () => {
    const page = await open('/current/ret-02/?v=0.9');
    expect(await page.locator('current-version output').textContent()).toMatch(
      /^No, you hold 0\.9: 1\.1 is in force since [\d-]+\. Print it anew\.$/u,
    );
    expect(await page.getByText('Initial release').count()).toBe(0);
  });

  test('without a version what is in force, and what is typed then', async () => {
    const page = await open('/current/ret-01/');
    expect(await page.locator('.lead').isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    await page.getByLabel('Version on your sheet').fill('v1.1');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?v=v1\.1$/u);
    expect(await page.locator('current-version output').textContent()).toMatch(/^Yes/u);
  });

  test('without a network that it may have missed news', async () => {
    const page = await open('/current/ret-01/');
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'onLine', { get: () => false });
    });
    await page.goto('/current/ret-01/?v=1.1');
    expect(await page.locator('current-version output').textContent()).toContain('You are offline');
  });
});

test('an old printout learns what changed since, and only that is marked', async () => {
  const page = await open('/current/ret-01/?v=1.0');
  expect(await page.locator('current-version output').textContent()).toBe(
    'No, you hold 1.0: 1.1 is in force since 2026-11-25. Print it anew. 1.1 changed: Checkpoint shortened',
  );
  const marked = page.locator('li', { has: page.getByText('newer than yours') });
  expect(await marked.filter({ visible: true }).count()).toBe(2);
  expect(await page.getByText('newer than yours').first().isVisible()).toBe(true);
  expect(await page.getByText('newer than yours').last().isVisible()).toBe(false);
  expect(await violationsIn(page)).toEqual([]);
});

test('without JavaScript the version in force and the changes are there', async () => {
  const page = await open('/current/ret-01/?v=0.1', { javaScriptEnabled: false });
  expect(await page.locator('.lead').textContent()).toMatch(/Version 1\.1 of .* is in force/u);
  expect(await page.getByText('Initial release').isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Check it' }).isVisible()).toBe(false);
});

test('the list of all documents leads to each', async () => {
  const page = await open('/current/');
  await page.getByRole('link', { name: 'WAT-01' }).click();
  await page.waitForURL('**/current/wat-01/');
  expect(await page.locator('h1').textContent()).toBe('Is my printout of WAT-01 current?');
});
