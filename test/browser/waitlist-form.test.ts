import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsInEveryLook } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { ownSite } from '../support/hosted-site.ts';
import { useOnePage } from '../support/one-page.ts';

const { open } = useBrowser();
const onePage = useOnePage();
const locked = '/retention-and-recovery/complaint-response/';
const email = (page: Page) => page.getByLabel('Email address');
const consent = (page: Page) => page.getByLabel('Clozo Academy may write');
const told = (page: Page) => page.locator('waitlist-form output');
const button = (page: Page) => page.locator('form').getByRole('button', { name: 'Join waitlist' });
const fault = (page: Page, part: string) => page.locator(`#waitlist-${part}-fault`);

/** What has the focus, by its id or its name. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const { id, localName } = document.activeElement ?? document.body;
    return id || localName;
  });

/** Opens a page of a site in the one page of this file. */
async function go(url: string): Promise<Page> {
  await onePage().goto(url);
  return onePage();
}

async function fill(page: Page, address = 'ana@example.com') {
  await email(page).fill(address);
  await consent(page).check();
}

test('sections and SOP travel without JavaScript, and the way ends on the page that says thank you', async () => {
  const site = await ownSite();
  const page = await open(`${site.url}${locked}`, { javaScriptEnabled: false });
  await fill(page);
  await button(page).click();
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  await page.goto(`${site.url}/waitlist/`);
  await button(page).click(); // The browser itself asks for what is missing.
  await fill(page);
  for (const section of ['Foundations', 'Sales']) await page.getByLabel(section).check();
  await button(page).click();
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  const sent = site.kept.map((fields) => fields.map((field) => field.join('=')).join(' '));
  expect(sent).toEqual([
    'email=ana@example.com section=retention-and-recovery sop=retention-and-recovery/complaint-response remarks= consent=2026-11',
    'email=ana@example.com section=foundations section=sales remarks= consent=2026-11',
  ]);
});

test('the waitlist page remembers where the reader came from, and takes no SOP for one that is none', async () => {
  const site = await ownSite();
  const page = await go(`${site.url}/waitlist/?section=sales&sop=sales/quote-follow-up`);
  const sop = page.locator('[data-part="sop"]');
  expect(await page.getByLabel('Sales').isChecked()).toBe(true);
  expect(await page.getByLabel('Onboarding').isChecked()).toBe(false);
  expect([await sop.inputValue(), await sop.isEnabled()]).toEqual(['sales/quote-follow-up', true]);
  await page.goto(`${site.url}/waitlist/?section=nowhere&sop=%3Cb%3Ebuy`);
  expect([await sop.inputValue(), await sop.isEnabled()]).toEqual(['', false]);
});

test('what is wrong is said beside the field, and the focus goes to the first', async () => {
  const site = await ownSite();
  const page = await go(`${site.url}/waitlist/`);
  await button(page).click();
  expect(await fault(page, 'email').textContent()).toBe('Write your email address.');
  expect(await fault(page, 'consent').textContent()).toContain('Tick this box');
  expect(await focus(page)).toBe('waitlist-email');
  expect(await email(page).getAttribute('aria-invalid')).toBe('true');
  expect(await email(page).getAttribute('aria-describedby')).toBe('waitlist-email-fault');

  await email(page).fill('ana at example');
  expect(await fault(page, 'email').textContent()).toBe('');
  await page.keyboard.press('Enter');
  expect(await fault(page, 'email').textContent()).toContain('a whole email address');
  await email(page).fill('ana@example.com');
  await page.keyboard.press('Enter');
  expect(await fault(page, 'email').textContent()).toBe('');
  expect(await consent(page).evaluate((box) => box === document.activeElement)).toBe(true);
  expect(site.posts()).toBe(0);
});

test('the second tap of a double tap sends nothing, however soon the answer comes', async () => {
  const site = await ownSite();
  const page = await go(`${site.url}${locked}`);
  await fill(page, 'down@example.com');
  await button(page).evaluate(async (press: HTMLButtonElement) => {
    const output = press.closest('waitlist-form')?.querySelector('output');
    press.click();
    press.click();
    while (!output?.textContent.includes('trouble'))
      await new Promise((resolve) => setTimeout(resolve, 5));
    press.click();
  });
  await email(page).fill('ana@example.com');
  await button(page).click();
  await told(page).getByText('Thank you.').waitFor();
  expect(site.posts()).toBe(2);
});

test('the keyboard alone does it, and never meets the field for robots', async () => {
  const site = await ownSite();
  const page = await go(`${site.url}/sales/`);
  await email(page).focus();
  await page.keyboard.type('ana@example.com');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  expect(await focus(page)).toBe('button');
  await page.keyboard.press('Enter');
  await told(page).getByText('Thank you.').waitFor();
  expect(await told(page).getAttribute('role')).toBe(null); // An output is a status by itself.
  expect(await focus(page)).toBe('output');
  // A form that is sent at once is held until a person could have read it.
  const waited = Number(Object.fromEntries(site.kept[0] ?? [])['waited']);
  expect(waited).toBeGreaterThanOrEqual(1500);
  expect(waited).toBeLessThan(30_000);
});

test('what is typed stays on the device until it was sent, and goes with everything else', async () => {
  const site = await ownSite();
  const page = await go(`${site.url}/waitlist/`);
  await fill(page);
  await page.getByLabel('Onboarding').check();
  await page.reload();
  expect(await email(page).inputValue()).toBe('ana@example.com');
  expect(await consent(page).isChecked()).toBe(true);
  expect(await page.getByLabel('Onboarding').isChecked()).toBe(true);
  expect(await page.getByLabel('Sales').isChecked()).toBe(false);

  await page.goto(`${site.url}/sales/`);
  await email(page).fill('ben@example.com');
  await page.goto(`${site.url}/saved/`);
  await page.locator('saved-list').getByText('Waitlist form: “ben@example.com”').waitFor();
  await page.goto(`${site.url}/waitlist/?section=sales`);
  expect(await email(page).inputValue()).toBe('ben@example.com');
  expect(await page.getByLabel('Onboarding').isChecked()).toBe(true);
  await button(page).click();
  await told(page).getByText('Thank you.').waitFor();
  const kept = () => page.evaluate(() => Object.values(localStorage).join(' '));
  expect(await kept()).not.toContain('ben@');

  await page.reload();
  expect(await email(page).inputValue()).toBe('');
  await email(page).fill('cy@example.com');
  await page.goto(`${site.url}/saved/`);
  await page.getByText('Erase everything saved here').click();
  await page.getByRole('button', { name: 'Yes, erase everything' }).click();
  expect(await kept()).not.toContain('cy@');
  await page.goto(`${site.url}/waitlist/`);
  expect(await email(page).inputValue()).toBe('');
});

describe('without a network', () => {
  test('it says so, keeps what was typed, and offers to send it later', async () => {
    const site = await ownSite();
    const page = await go(`${site.url}${locked}`);
    await fill(page);
    await page.context().setOffline(true);
    await button(page).click();
    await told(page).getByText('You are offline, so nothing was sent.').waitFor();
    expect(await told(page).textContent()).toContain('kept on this device');
    await page.context().setOffline(false);
    await told(page).getByText('You are online again').waitFor();
    await page.reload();
    await told(page).getByText('You are online again').waitFor();
    await button(page).click();
    await told(page).getByText('Thank you.').waitFor();
    expect(site.kept).toHaveLength(1);
  });

  test('a browser that calls itself online is not left on a page that does not load', async () => {
    const site = await ownSite();
    const page = await go(`${site.url}${locked}`);
    await fill(page);
    await page.route('**/*', (route) => route.abort());
    await button(page).click();
    await told(page).getByText('You are offline').waitFor();
    // One that never answers.
    await page.unroute('**/*');
    await page.evaluate(() => {
      AbortSignal.timeout = () => AbortSignal.abort(new DOMException('late', 'TimeoutError'));
    });
    await fill(page);
    await button(page).click();
    await told(page).getByText('No answer came').waitFor();
    expect(page.url()).toBe(`${site.url}${locked}`);
    expect(await email(page).inputValue()).toBe('ana@example.com');
  });
});

test('where storage is blocked it sends all the same, and does not claim to keep anything', async () => {
  const site = await ownSite();
  const page = await open(`${site.url}/waitlist/thanks/`);
  await page.context().addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', { value: undefined });
  });
  await page.goto(`${site.url}${locked}`);
  await fill(page);
  await page.context().setOffline(true);
  await button(page).click();
  await told(page).getByText('This browser keeps nothing, so leave this page open').waitFor();
  await page.context().setOffline(false);
  await told(page).getByText('You are online again').waitFor();
  await button(page).click();
  await told(page).getByText('Thank you.').waitFor();
  expect(site.kept).toHaveLength(1);
});

test('has no violation and does not scroll sideways, whatever it says and however it looks', async () => {
  const site = await ownSite();
  const page = await go(`${site.url}${locked}`);
  const check = async () =>
    expect(await violationsInEveryLook(page, { within: 'waitlist-form' })).toEqual([]);
  await button(page).click();
  // What it says of the whole stands below what it says of the fields.
  await told(page).evaluate((output) => (output.textContent = 'The waitlist has trouble.'));
  await check();
  await fill(page);
  await button(page).click();
  await told(page).getByText('Thank you.').waitFor();
  await check();
});
