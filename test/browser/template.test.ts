import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { violationsInEveryLook } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { printed } from '../support/pdf.ts';

const { open } = useBrowser();
const long =
  'Turn the pump off at the breaker, open the air relief valve, wait until the gauge reads zero, open the drain plug and loosen the clamp band while standing to the side of the tank.';

const written = {
  'Title of your SOP': 'Filter Cleaning SOP',
  'Document id': 'FIL-01',
  'Purpose, Purpose': 'Clean cartridge filters safely.',
  'Role/Name, Primary Owner, Responsibility': 'Maria Lopez',
  'Role/Name, Backup Owner, Responsibility': 'Dave Kowalski',
  'Trigger Event, Step 1, Process Steps': 'Gauge reads 8 psi over clean',
  'Specific action with no ambiguity, Action, Step 1, Process Steps': long,
  'Prevention, 2, Common Errors and Prevention': 'W'.repeat(60),
  'Handler, Level 2, Escalation Path': 'Ann Roe',
  'Date, 1, Revision History': '2026-12-01',
};

/** A page with the form filled in. */
async function filledForm(): Promise<Page> {
  const page = await open('/template/');
  for (const [label, value] of Object.entries(written))
    await page.getByLabel(label, { exact: true }).fill(value);
  return page;
}

/** What the fields of the form hold, those left empty aside. */
function values(page: Page): Promise<string[]> {
  return page
    .locator('fill-template :is(input, textarea)[data-key]')
    .evaluateAll((fields) => fields.flatMap((field) => (field as HTMLInputElement).value || []));
}

/** What is on paper, page by page. */
async function paper(page: Page): Promise<string> {
  const sheets = await printed(page, 'Letter');
  return sheets.flatMap((sheet) => sheet.map(({ text }) => text)).join('\n');
}

describe('the blank form', () => {
  test('has a field with a name and a key of its own for every blank', async () => {
    const page = await open('/template/');
    const fields = await page.locator('fill-template textarea').evaluateAll((all) =>
      all.map((one) => ({
        label: one.ariaLabel,
        key: (one as HTMLTextAreaElement).dataset['key'],
      })),
    );
    expect(fields.length).toBe(await page.locator('.sop .blank').count());
    expect(fields.length).toBeGreaterThan(50);
    expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length);
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
  });

  test('keeps what is typed and prints it as the SOP of the reader’s company', async () => {
    const page = await filledForm();
    await page.goto('/my-business/');
    await page.getByLabel('Business name', { exact: true }).fill('Blue Heron Pools');
    await page.goto('/template/');
    expect((await values(page)).sort()).toEqual(Object.values(written).sort());
    const text = await paper(page);
    expect(text).toMatch(
      /^Filter Cleaning SOP Document FIL-01 · Version 1\.0 · Effective 2026-12-01\nBlue Heron Pools\nFilter Cleaning SOP\n/u,
    );
    for (const words of ['Maria Lopez', 'Clean cartridge filters safely.', 'Ann Roe'])
      expect(text).toContain(words);
    expect(text.replaceAll('\n', ' ')).toContain(long);
    expect(text).toContain('[Measurable criteria for completion]');
    for (const words of ['Exit interview', 'Clozo Academy', 'Blank SOP', 'Start over'])
      expect(text).not.toContain(words);
  });

  test('has a long title beside its marker, and its sign-off and end with some text', async () => {
    const page = await filledForm();
    await page.getByLabel('Trigger Event, Step 1, Process Steps').fill(long);
    const sheets = await printed(page, 'Letter');
    const title = sheets.flat().find(({ text }) => text.includes('Turn the pump off'));
    expect(title?.text).toMatch(/^Turn the pump|^Step 1 Turn/u);
    const last = sheets.at(-1)?.map(({ text }) => text) ?? [];
    const signed = last.findIndex((text) => text.startsWith('Done by'));
    expect(last.slice(0, signed).join(' ')).toContain('Revision History');
    expect(last[signed + 1]).toBe('◆ End of this SOP ◆');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 700, height: 900 });
    const places = await page
      .locator('.step h3')
      .first()
      .evaluate((heading) =>
        [...heading.children]
          .filter((part) => part.checkVisibility())
          .map((part) => part.getBoundingClientRect())
          .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
      );
    const [marker, words] = places;
    expect(words?.left).toBeGreaterThan(marker?.right ?? 0);
    expect(words?.top).toBeLessThan(marker?.bottom ?? 0);
  });

  test('wraps long words on paper and at 320 px', async () => {
    const page = await filledForm();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.setViewportSize({ width: 660, height: 800 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(660);
  });

  test('starts over, and takes that back', async () => {
    const page = await filledForm();
    await page.goto('/my-business/');
    await page.getByLabel('State', { exact: true }).fill('Florida');
    await page.goto('/template/');
    await page.getByRole('button', { name: 'Start over' }).click();
    expect(await values(page)).toEqual([]);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Blank SOP template');
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    expect((await values(page)).sort()).toEqual(Object.values(written).sort());
    await page.getByRole('button', { name: 'Start over' }).press('Enter');
    await page.reload();
    expect(await values(page)).toEqual([]);
    expect(await page.getByRole('button', { name: 'Undo' }).isVisible()).toBe(false);
    await page.goto('/my-business/');
    expect(await page.getByLabel('State', { exact: true }).inputValue()).toBe('Florida');
  });

  test('loses nothing that is typed after starting over to an undo', async () => {
    const page = await filledForm();
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.getByLabel('Document id').fill('FIL-02');
    expect(await page.getByRole('button', { name: 'Undo' }).isVisible()).toBe(false);
  });

  test('agrees in two tabs', async () => {
    const page = await filledForm();
    const other = await page.context().newPage();
    await other.goto('/template/');
    await page.getByLabel('Document id').fill('FIL-02');
    await expect.poll(() => other.getByLabel('Document id').inputValue()).toBe('FIL-02');
  });

  test('prints with lines, and offers no field, without JavaScript', async () => {
    const page = await open('/template/', { javaScriptEnabled: false });
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Start over' }).isVisible()).toBe(false);
    expect(await paper(page)).toContain('[Role/Name]');
  });

  test('is accessible when filled in, in every look', async () => {
    const page = await open('/template/');
    await page.getByLabel('Title of your SOP').fill('Filter Cleaning SOP');
    expect(await violationsInEveryLook(page)).toEqual([]);
  });
});
