import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { blockStorage, done, savedRun, sop, start, toFinish } from './run-support.ts';

const { open } = useBrowser();
const phone = { viewport: { width: 390, height: 844 } };

describe('a run', () => {
  test('begins on the SOP’s page, tells the hazard first, and is kept under one key', async () => {
    const page = await open(sop, phone);
    await page.getByRole('link', { name: 'Start a run' }).click();
    await start(page);
    const texts = await page.locator('[data-part="screen"]').innerText();
    expect(texts.indexOf('Stop work:')).toBeGreaterThan(0);
    expect(texts.indexOf('Stop work:')).toBeLessThan(texts.indexOf('Take the sample'));
    const { key, value } = await savedRun(page);
    expect(key).toMatch(/^sops:\d+:run\/\d{4}-\d\d-\d\d-[0-9a-f]{6}$/u);
    expect(value).toMatchObject({ who: 'Maria', sop: sop.slice(1, -1) });
    expect(value.sheet).toContain('/water-testing-and-dosing/1.1/');
    expect(JSON.stringify(value).length).toBeLessThan(400);
  });

  test('survives reload and sleep, and the back button goes back a screen', async () => {
    const page = await open(`${sop}run/`, phone);
    await start(page);
    await done(page);
    await page.getByLabel('Each reading').fill('FC 3, pH 7.6');
    await page.reload();
    await page.getByText('Step 2 of 6').waitFor();
    expect(await page.getByLabel('Each reading').inputValue()).toBe('FC 3, pH 7.6');
    expect(await page.getByText('1 of 16 done').isVisible()).toBe(true);
    await page.goBack();
    await page.getByRole('button', { name: /✓ Done at/u }).waitFor();
    await page.goto('/');
    await page.goBack();
    await page.getByText('Step 1 of 6').waitFor();
  });

  test('names the person behind the role that acts, as it is when the run starts', async () => {
    const page = await open('/my-business/', phone);
    await page.getByLabel('Route Technician', { exact: true }).fill('Maria Lopez');
    await page.goto(`${sop}run/`);
    await start(page);
    await page.getByText('Route Technician (Maria Lopez) rinses the bottle').waitFor();
    await toFinish(page);
    const responsible = page.locator('.facts div', { hasText: 'Responsible' });
    await responsible.getByText('Route Technician (Maria Lopez)').waitFor();
  });

  test('takes back the last action, after a reload as well', async () => {
    const page = await open(`${sop}run/`, phone);
    await start(page);
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
    await done(page);
    await page.getByText('Step 2 of 6').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Step 1 of 6').waitFor();
    await done(page);
    await done(page);
    await page.reload();
    await page.getByText('2 of 16 done').waitFor();
    for (const step of [2, 1]) {
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText(`Step ${step} of 6`).waitFor();
    }
    await page.getByText('0 of 16 done').waitFor();
  });

  test('loses nothing when two tabs work on it', async () => {
    const page = await open(`${sop}run/`, phone);
    await start(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByText('Step 1 of 6').waitFor();
    await done(page);
    await other.getByText('1 of 16 done').waitFor();
    await other.getByRole('button', { name: 'Next' }).click();
    await other.getByLabel('Note').fill('from the other tab');
    await done(other);
    await page.getByText('2 of 16 done').waitFor();
    expect(await page.getByLabel('Note').inputValue()).toBe('from the other tab');
  });

  test('shows in both tabs what was written last, item by item', async () => {
    const page = await open(`${sop}run/`, phone);
    await start(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    const note = (tab: Page) => tab.getByLabel('Note');
    const taken = (tab: Page) => tab.getByRole('button', { name: 'Take back' });
    await note(page).fill('first');
    await expect.poll(() => note(other).inputValue()).toBe('first');
    await note(other).fill('second');
    await expect.poll(() => note(page).inputValue()).toBe('second');
    await other.getByLabel('Sample time').fill('09:10');
    await page.getByRole('button', { name: 'Done, go on' }).click();
    await taken(other).click();
    await page.getByText('0 of 16 done', { exact: true }).waitFor();
    await page.getByRole('button', { name: '← Previous' }).click();
    await done(other);
    await taken(page).waitFor();
    for (const tab of [page, other]) await tab.reload();
    await other.getByRole('button', { name: '← Previous' }).click();
    for (const tab of [page, other]) {
      await taken(tab).waitFor();
      expect(await note(tab).inputValue()).toBe('second');
      expect(await tab.getByLabel('Sample time').inputValue()).toBe('09:10');
    }
  });

  test('is done with arrow keys and Enter alone', async () => {
    const page = await open(`${sop}run/`, phone);
    await page.getByLabel('Who').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Step 1 of 6').waitFor();
    for (let step = 1; step <= 4; step += 1) await page.keyboard.press('Enter');
    // “Before any chemical is opened” comes before Step 5.
    await page.getByText('Checks 1 of 2').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('5 of 16 done').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Step 5 of 6').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByText('Checks 1 of 2').waitFor();
  });

  test('names what is not ticked, and ends with a name on the list of the SOP', async () => {
    const page = await open(`${sop}run/`, phone);
    await start(page);
    await done(page);
    await page.goto(sop);
    expect(await page.locator('run-history li').innerText()).toMatch(/^Continue: .*1 of 16 done/su);
    await page.getByRole('link', { name: 'Start a run' }).click();
    await page.getByRole('heading', { name: 'Go on with a run' }).waitFor();
    await page.getByRole('link', { name: 'Continue:' }).click();
    await page.getByText('Step 2 of 6').waitFor();
    expect(await page.getByText('Maria · 12 Palm Court').isVisible()).toBe(true);
    expect(await page.getByText('Go on with a run').isVisible()).toBe(false);
    await toFinish(page);
    expect(await page.getByText('15 items are not ticked:').isVisible()).toBe(true);
    expect(await page.locator('.run-open li').count()).toBe(15);
    for (const name of ['', '   ']) {
      await page.getByLabel('Done by').fill(name);
      await page.getByRole('button', { name: 'Finish with 15 open' }).click();
      await page.getByText('Write the name of who did the work').waitFor();
      expect(await page.locator('[aria-invalid="true"]:focus').count()).toBe(1);
    }
    expect((await savedRun(page)).value.finishedAt).toBeUndefined();
    await page.getByLabel('Done by').fill('Ana');
    expect(await page.getByText('Write the name of who did the work').count()).toBe(0);
    await page.getByRole('button', { name: 'Finish with 15 open' }).click();
    await page.getByText('The run is finished.').waitFor();
    await page.goto(sop);
    await page.getByRole('link', { name: 'Finished:' }).click();
    await page.getByRole('heading', { name: 'Water Testing and Dosing SOP: run' }).waitFor();
    expect(await page.locator('.run-record .facts').innerText()).toContain('Done by\nAna');
  });
});

test('what is finished stays as it is, whatever key is pressed, until it is taken back', async () => {
  const page = await open(`${sop}run/`, phone);
  await start(page);
  await done(page);
  await toFinish(page);
  await page.getByLabel('Done by').fill('Ana');
  await page.getByRole('button', { name: /^Finish with/u }).click();
  await page.getByText('The run is finished.').waitFor();
  const { value } = await savedRun(page);
  for (const key of ['ArrowLeft', 'Enter', 'ArrowLeft', 'ArrowLeft', 'Enter'])
    await page.keyboard.press(key);
  await page.goBack();
  await page.keyboard.press('Enter');
  expect((await savedRun(page)).value).toEqual(value);
  await page.getByRole('button', { name: 'Undo: the run goes on' }).click();
  await page.getByText('Finish the run').waitFor();
  expect((await savedRun(page)).value.finishedAt).toBeUndefined();
});

test('a double tap starts one run', async () => {
  const page = await open('/', phone);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/run-work*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${sop}run/`);
  await page.getByRole('button', { name: 'Start the run' }).dblclick();
  release();
  await page.getByText('Step 1 of 6').waitFor();
  const runs = () => Object.keys(localStorage).filter((key) => key.includes(':run/')).length;
  expect(await page.evaluate(runs)).toBe(1);
});

test('a run whose procedure is not open any more leads to its record', async () => {
  const page = await open(`${sop}run/`, phone);
  await start(page);
  await page.goto('/run/');
  await page.getByRole('link', { name: 'Record' }).click();
  await page.getByRole('button', { name: 'Export CSV' }).waitFor();
});

test('the latest ten runs are listed, and all when asked, from the foot of every page', async () => {
  const page = await open(`${sop}run/`, phone);
  await start(page);
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((one) => one.includes(':run/')) ?? '';
    for (let copy = 1; copy <= 11; copy += 1)
      localStorage.setItem(
        key.replace(/......$/u, `${copy}`.padStart(6, '0')),
        localStorage.getItem(key) ?? '',
      );
  });
  await page.goto('/saved/');
  await page.getByRole('link', { name: 'All runs on this device' }).waitFor();
  await page.locator('footer').getByRole('link', { name: 'Runs' }).click();
  const runs = page.locator('run-history li').getByRole('link', { name: /^Continue/u });
  await runs.nth(9).waitFor();
  expect(await runs.count()).toBe(10);
  await page.getByRole('button', { name: 'Show all 12 runs' }).click();
  expect(await runs.count()).toBe(12);
  expect(await runs.nth(10).evaluate((link) => link === document.activeElement)).toBe(true);
});

describe('a newer version', () => {
  /** Begins a run, and makes it one of a version before. */
  async function older() {
    const page = await open(`${sop}run/`, phone);
    await start(page);
    await page.evaluate(() => {
      for (const [key, text] of Object.entries<string>(localStorage)) {
        const past = text
          .replace('"version":"1.1"', '"version":"0.9"')
          .replace('Take the sample', 'Take an old sample')
          .replace(/"effective":"[^"]*"/u, '"effective":"2026-01-01"')
          .replace(/(sheet\/[^"]*)1\.1/u, '$10.9');
        if (!key.includes(':run/') && !key.includes(':sheet/')) continue;
        localStorage.removeItem(key);
        localStorage.setItem(key.replace('/1.1/', '/0.9/'), past);
      }
    });
    await page.reload();
    await page.getByText(/Version 1\.1 is in force since .* you are following 0\.9\./u).waitFor();
    return page;
  }

  test('is offered, and declined once for all; the run keeps its own words', async () => {
    const page = await older();
    expect(await page.getByRole('heading', { level: 2 }).innerText()).toBe('Take an old sample');
    await page.getByRole('button', { name: 'Go on with 0.9' }).click();
    expect(await page.getByText('is in force since').isVisible()).toBe(false);
    await page.reload();
    await page.getByText('Step 1 of 6').waitFor();
    expect(await page.getByText('is in force since').isVisible()).toBe(false);
  });

  test('begins a second run; the first is still there', async () => {
    const page = await older();
    await page.getByRole('button', { name: 'Start again with 1.1' }).click();
    await page.getByRole('heading', { name: 'Take the sample' }).waitFor();
    await page.goto('/run/');
    await page.locator('run-history li').nth(1).waitFor();
    expect(await page.locator('run-history').innerText()).toMatch(/version 1\.1.*version 0\.9/su);
  });
});

describe('where storage is blocked', () => {
  test('a run works for the visit, says that it forgets, and can be exported', async () => {
    const page = await open('/', phone);
    await blockStorage(page);
    await page.goto(`${sop}run/`);
    await start(page);
    await page.getByText('This browser keeps nothing').waitFor();
    await done(page);
    await toFinish(page);
    await page.getByRole('button', { name: /^Finish with/u }).click();
    const asked = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const file = await asked;
    expect(file.suggestedFilename()).toMatch(/^run-.*\.csv$/u);
    const saved = join(await temporaryFolder(), 'run.csv');
    await file.saveAs(saved);
    expect(await readFile(saved, 'utf8')).toContain('step,Take the sample,yes');
  });
});
