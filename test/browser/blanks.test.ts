import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsInEveryLook } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';

const { open } = useBrowser();
const sop = '/retention-and-recovery/cancellation-recovery/';

/** Opens the panel of the SOP’s blanks. */
async function panelOf(page: Page) {
  const summary = page.getByText('Fill in the blanks of this SOP');
  await summary.click();
  return { summary, field: page.getByLabel('Texting number') };
}

/** How a blank looks: what can be told without colour. */
function look(page: Page, name: string) {
  return page
    .locator(`.sop [data-blank="${name}"]`)
    .first()
    .evaluate((blank) => {
      const { borderBottomStyle, fontSize, display } = getComputedStyle(blank);
      const around = blank.parentElement && getComputedStyle(blank.parentElement).fontSize;
      return {
        text: blank.textContent,
        line: borderBottomStyle,
        display,
        sameSize: fontSize === around,
      };
    });
}

describe('the blanks of an SOP', () => {
  test('are filled in on its page, counted, and kept', async () => {
    const page = await open(sop);
    const { summary, field } = await panelOf(page);
    expect(await summary.textContent()).toBe('Fill in the blanks of this SOP (6)');
    await field.fill('555-0100');
    expect(await page.locator('.sop').textContent()).toContain('registered number 555-0100');
    expect(await summary.textContent()).toBe('Fill in the blanks of this SOP (5)');
    await page.reload();
    expect(await page.locator('.sop').textContent()).toContain('registered number 555-0100');
    await page.goto('/route-operations/weekly-service-visit/');
    expect(await page.locator('main').textContent()).not.toContain('555-0100');
  });

  test('that all share lead to their field on My business', async () => {
    const page = await open(sop);
    await panelOf(page);
    await page.locator('.blank-panel').getByRole('link', { name: 'State' }).click();
    expect(page.url()).toMatch(/\/my-business\/#state$/u);
    await page.locator('#state').fill('Florida');
    await page.goto(sop);
    expect(await page.locator('.blank-panel').textContent()).toMatch(/State:\s+Florida/u);
    expect(await page.locator('.sop').textContent()).toContain(', in Florida, by [Attorney].');
  });

  test('are told apart from filled ones on screen without colour', async () => {
    const page = await open(sop);
    expect(await look(page, 'texting number')).toMatchObject({
      text: '[Texting number]',
      line: 'dashed',
    });
    await (await panelOf(page)).field.fill('555-0100');
    expect(await look(page, 'texting number')).toMatchObject({ text: '555-0100', line: 'dotted' });
  });

  test('are plain text on paper once filled, and lines until then', async () => {
    const page = await open(sop);
    const { field } = await panelOf(page);
    await page.emulateMedia({ media: 'print' });
    expect(await look(page, 'texting number')).toMatchObject({ line: 'solid', sameSize: false });
    await page.emulateMedia({ media: 'screen' });
    await field.fill('555-0100');
    await page.emulateMedia({ media: 'print' });
    expect(await look(page, 'texting number')).toEqual({
      text: '555-0100',
      line: 'none',
      display: 'inline',
      sameSize: true,
    });
    expect(await page.locator('.blank-panel').isVisible()).toBe(false);
  });

  test('open and are filled in with the keyboard alone', async () => {
    const page = await open(sop);
    await page.locator('.blank-panel summary').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Texting number').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('555-0100');
    expect(await page.locator('.sop').textContent()).toContain('registered number 555-0100');
  });

  test('show words as words, whatever they look like', async () => {
    const page = await open(sop);
    await (await panelOf(page)).field.fill('<img src=x onerror=alert(1)> [State]');
    expect(await page.locator('[data-blank="texting number"]').textContent()).toBe(
      '<img src=x onerror=alert(1)> [State]',
    );
  });

  test('stay as they are without JavaScript, and no panel opens that keeps nothing', async () => {
    const page = await open(sop, { javaScriptEnabled: false });
    expect(await page.locator('.blank-panel').isVisible()).toBe(false);
    expect(await page.locator('.sop').textContent()).toContain('[Texting number]');
  });

  test('are accessible, open and filled, in every look', async () => {
    const page = await open(sop);
    await (await panelOf(page)).field.fill('5'.repeat(80));
    expect(await violationsInEveryLook(page)).toEqual([]);
  });
});
