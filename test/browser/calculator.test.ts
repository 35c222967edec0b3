import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsInEveryLook } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { printed } from '../support/pdf.ts';

const { open } = useBrowser();
const dosing = '/water-chemistry-and-quality/water-testing-and-dosing/';

async function fill(page: Page, values: Record<string, string>) {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label).fill(value);
}

const example = {
  'Pool volume': '18,000',
  'Free chlorine now': '1.0',
  CYA: '50',
  'Swim limit on the label': '4',
};
const said = (page: Page) => page.locator('sop-calculator output').innerText();

describe('the calculator of an SOP', () => {
  test('gives the dose of the worked example, and another for another product', async () => {
    const page = await open(dosing);
    await fill(page, example);
    await page.getByText('50.7 fl oz of Liquid chlorine 12.5%').first().waitFor();
    await page.getByLabel('Product and strength', { exact: true }).selectOption('Cal-hypo 65%');
    await page
      .locator('sop-calculator output')
      .getByText('10.1 oz weight of Cal-hypo 65%')
      .waitFor();
  });

  test('says what to write instead of a number out of range, and gives no dose then', async () => {
    const page = await open(dosing);
    await fill(page, { ...example, 'Swim limit on the label': '40' });
    await page.getByLabel('Swim limit on the label').blur();
    await page
      .getByText('40 is outside of 1 to 10 ppm. Read it off the label: the number at which')
      .waitFor();
    expect(await said(page)).toBe('');
    const field = page.getByLabel('Swim limit on the label');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('4');
    await page.locator('sop-calculator output').getByText('50.7 fl oz').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBeNull();
  });

  test('works with the keyboard alone', async () => {
    const page = await open(dosing);
    await page.getByLabel('Pool volume').focus();
    for (const value of Object.values(example)) {
      await page.keyboard.type(value);
      await page.keyboard.press('Tab');
    }
    await page.locator('sop-calculator output').getByText('50.7 fl oz').waitFor();
  });

  test('prints the formula, the example and lines; with the reader’s numbers their result', async () => {
    const page = await open(dosing);
    const blank = (await printed(page, 'Letter')).flat().map(({ text }) => text);
    const at = blank.findIndex((text) => text.includes('Calculate: Chlorine dose'));
    const part = blank.slice(at, at + 20).join('\n');
    expect(part).toContain('gallons ÷ 10,000');
    expect(part).toMatch(/^Rise$/mu);
    expect(part).toContain('Dose: 50.7 fl oz');
    await fill(page, { ...example, CYA: '40' });
    await page.locator('sop-calculator output').getByText('36.9 fl oz').waitFor();
    const filled = (await printed(page, 'Letter')).flat().map(({ text }) => text);
    expect(filled.join('\n')).toContain('Dose: 36.9 fl oz');
    expect(filled.join('\n')).not.toMatch(/^Rise$/mu);
  });

  test('without JavaScript has the formula, the example and fields to write in', async () => {
    const page = await open(dosing, { javaScriptEnabled: false });
    const text = (await page.locator('sop-calculator').innerText()).replace(/\s+/gu, ' ');
    expect(text).toContain('Your browser runs no JavaScript here: work it out by the formula.');
    expect(text).toContain('Worked example: Liquid chlorine 12.5%, Pool volume 18,000 gallons');
    await page.getByLabel('Pool volume').fill('18000');
  });

  test('works without a connection after one visit', async () => {
    const page = await open('/', { serviceWorkers: 'allow' });
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.context().setOffline(true);
    await page.goto(dosing);
    await fill(page, example);
    await page.locator('sop-calculator output').getByText('50.7 fl oz').waitFor();
  });

  test('has no violation in any look, filled in wrongly', async () => {
    const page = await open(dosing);
    await fill(page, { ...example, CYA: '900' });
    await page.getByLabel('CYA').blur();
    await page.getByText('900 is outside of 0 to 300 ppm.').waitFor();
    expect(await violationsInEveryLook(page, { within: 'sop-calculator' })).toEqual([]);
  });
});
