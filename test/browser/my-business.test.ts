import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsInEveryLook } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { printed } from '../support/pdf.ts';

const { open } = useBrowser();
const form = '/my-business/';
const sop = '/retention-and-recovery/cancellation-recovery/';
const locked = '/retention-and-recovery/complaint-response/';

/** What the page says about saving. */
const said = (page: Page) => page.locator('blank-fields output');

/** Fills in what all SOPs share. */
async function fillIn(page: Page, words: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(words))
    await page.getByLabel(label, { exact: true }).fill(value);
}

/** Types into this browser as though nothing could be stored. */
function blockStorage() {
  Storage.prototype.setItem = () => {
    throw new DOMException('blocked');
  };
}

describe('My business', () => {
  test('has a field with a label and a hint for every shared blank and every role', async () => {
    const page = await open(form);
    expect(await page.getByRole('textbox').count()).toBe(9 + 7 * 2);
    const name = page.getByLabel('Business name', { exact: true });
    const hint = await name.getAttribute('aria-describedby');
    expect(await page.locator(`#${hint}`).textContent()).toBe('As it stands on your truck');
    expect(await page.getByRole('group', { name: 'The person behind each role' }).count()).toBe(1);
  });

  test('asks for each thing with the keys and the words that fit it', async () => {
    const page = await open(form);
    const kinds = await page
      .locator('.blank-field')
      .evaluateAll((fields) =>
        Object.fromEntries(
          fields.map((field) => [
            field.id,
            [
              field.localName,
              ...['type', 'inputmode', 'autocomplete'].map((name) => field.getAttribute(name)),
            ],
          ]),
        ),
      );
    expect(kinds).toMatchObject({
      'business-name': ['input', null, null, 'organization'],
      'business-phone': ['input', 'tel', 'tel', 'tel'],
      'business-email': ['input', 'email', 'email', 'email'],
      'postal-address': ['textarea', null, null, 'street-address'],
      'review-link': ['input', 'url', 'url', 'url'],
      'office-manager': ['input', null, null, 'name'],
      'phone-of-the-office-manager': ['input', 'tel', 'tel', 'tel'],
    });
    expect(await page.locator('form').count()).toBe(0);
  });

  test('keeps what is typed, without its outer spaces, and says so', async () => {
    const page = await open(form);
    const name = page.getByLabel('Business name', { exact: true });
    await name.pressSequentially(' Blue Heron ');
    expect(await said(page).textContent()).toBe('Saved on this device.');
    expect(await name.inputValue()).toBe(' Blue Heron ');
    await page.reload();
    expect(await name.inputValue()).toBe('Blue Heron');
    await name.fill('');
    await page.reload();
    expect(await name.inputValue()).toBe('');
  });

  test('is reached from the foot of every page, and shows what was saved after “back”', async () => {
    const page = await open(sop);
    await page.getByRole('contentinfo').getByRole('link', { name: 'My business' }).click();
    await page.waitForURL(`**${form}`);
    await fillIn(page, { State: 'Florida' });
    await page.goBack();
    await page.locator('.blank', { hasText: 'Florida' }).waitFor();
    await page.goForward();
    expect(await page.getByLabel('State', { exact: true }).inputValue()).toBe('Florida');
  });

  test('changes in one tab what the other shows, in fields and in SOPs', async () => {
    const page = await open(form);
    const other = await page.context().newPage();
    await other.goto(sop);
    const third = await page.context().newPage();
    await third.goto(form);
    await fillIn(page, { 'Business name': 'Blue Heron' });
    await other.locator('.sop .blank', { hasText: 'Blue Heron' }).waitFor();
    await expect
      .poll(() => third.getByLabel('Business name', { exact: true }).inputValue())
      .toBe('Blue Heron');
    await fillIn(third, { 'Business phone': '555-0142' });
    await fillIn(page, { 'Business name': '' });
    await other.locator('.sop .blank', { hasText: '[Business name]' }).waitFor();
    await page.reload();
    expect(await page.getByLabel('Business phone').inputValue()).toBe('555-0142');
  });

  test('says at once that nothing is kept where storage is blocked, and works until one leaves', async () => {
    const page = await open('/');
    await page.context().addInitScript(blockStorage);
    await page.goto(form);
    expect(await said(page).textContent()).toMatch(/^Not saved: this browser keeps nothing/u);
    await fillIn(page, { State: 'Florida' });
    expect(await page.getByLabel('State', { exact: true }).inputValue()).toBe('Florida');
    expect(await said(page).textContent()).toMatch(/^Not saved/u);
  });

  test('shows no field that keeps nothing without JavaScript, and says what to do', async () => {
    const page = await open(form, { javaScriptEnabled: false });
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await page.locator('main').textContent()).toContain('fill them in with a pen');
  });

  test('sends nothing anywhere on Enter, and Tab goes from field to field', async () => {
    const page = await open(form);
    await page.getByLabel('Business name', { exact: true }).focus();
    await page.keyboard.type('Blue Heron');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('555-0142');
    expect(page.url()).toMatch(/\/my-business\/$/u);
    expect(await page.getByLabel('Business phone').inputValue()).toBe('555-0142');
  });
});

describe('the person behind a role', () => {
  test.each([
    ['the SOP', sop, 'Office Manager (Maria Lopez)'],
    ['its sheet', `${sop}checklist/`, 'Office Manager (Maria Lopez)'],
    ['the preview of a locked SOP', locked, 'Office Manager (Maria Lopez)'],
  ])('is named in %s', async (_where, path, words) => {
    const page = await open(form);
    await fillIn(page, { 'Office Manager': 'Maria Lopez', 'Company Owner': 'Ann Roe' });
    await page.goto(path);
    expect(await page.locator('main').textContent()).toContain(words);
    const unnamed = page.locator('[data-blank^="role: "]:not([data-filled])');
    expect(await unnamed.allTextContents()).not.toContain('Office Manager');
    expect(await unnamed.allTextContents()).toContain('Operations Manager');
  });

  test('prints on SOP and sheet, with the name of the business on top of the sheet', async () => {
    const page = await open(form);
    const name = 'Blue Heron Pool Service and Equipment Repair of Greater Tampa Bay, LLC';
    await fillIn(page, { 'Office Manager': 'Maria Lopez', 'Business name': name });
    await page.goto(sop);
    const action = page.getByText('opens a Cancel Ticket').first();
    expect(await action.textContent()).toMatch(/^Office Manager \(Maria Lopez\) opens/u);
    const text = (await printed(page, 'Letter')).flat().map((line) => line.text);
    expect(text).toContain('Primary Owner Office Manager (Maria Lopez)');
    expect(text.slice(0, 5).join(' ')).toContain(name.slice(0, 40));
    await page.goto(`${sop}checklist/`);
    const sheet = (await printed(page, 'Letter')).flat().map((line) => line.text);
    expect(sheet.join(' ')).toContain(name);
    expect(sheet.join(' ')).not.toContain('[Business name]');
  });
});

describe('names and phones', () => {
  const water = '/water-chemistry-and-quality/water-testing-and-dosing/';
  const people = {
    'Lead Technician': 'Lee',
    'Phone of the Lead Technician': '555-0100',
    'Company Owner': 'Ann Roe',
    'Phone of the Company Owner': '555-0199',
  };

  test('stand once in each paragraph that names the role, and where it approves', async () => {
    const page = await open(form);
    await fillIn(page, people);
    await page.goto(water);
    expect(await page.locator('.facts').textContent()).toContain('Company Owner (Ann Roe)');
    expect(await page.locator('.hazard').allTextContents()).toContainEqual(
      expect.stringContaining('call the Lead Technician (Lee).'),
    );
    const standard = page.locator('dd', { hasText: 'Aim is the FC target' });
    expect((await standard.textContent())?.match(/\(Lee\)/gu)).toHaveLength(1);
    expect(await page.locator('main').textContent()).not.toMatch(/\(Lee\)[^.]{0,9}\(Lee\)/u);
  });

  test('go away with the name, and the words are as they were', async () => {
    const page = await open(water);
    const before = await page.locator('.sop-body').textContent();
    const other = await page.context().newPage();
    await other.goto(form);
    await fillIn(other, people);
    await page.locator('.hazard', { hasText: '(Lee)' }).first().waitFor();
    await fillIn(other, Object.fromEntries(Object.keys(people).map((label) => [label, ''])));
    await expect.poll(() => page.locator('.sop-body').textContent()).toBe(before);
  });

  test('say on SOP and sheet whom to call under which number', async () => {
    const page = await open(form);
    await fillIn(page, people);
    await page.goto(water);
    expect(await page.locator('.levels').textContent()).toContain(
      'Lead Technician (Lee, 555-0100)',
    );
    expect(await page.locator('.levels').textContent()).toContain(
      'Company Owner (Ann Roe, 555-0199)',
    );
    await page.goto(`${water}checklist/`);
    const call = await page.locator('.first-call').textContent();
    expect(call).toMatch(/Call\s+Lead Technician \(Lee\).*Phone\s+555-0100/su);
    expect(await page.locator('.sheet .document').textContent()).toContain('(Ann Roe)');
  });
});

test('the filled form is accessible in every look', async () => {
  const page = await open(form);
  await fillIn(page, { State: 'Florida' });
  expect(await violationsInEveryLook(page)).toEqual([]);
  const heights = await page
    .getByRole('textbox')
    .evaluateAll((fields) => fields.map((field) => field.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});
