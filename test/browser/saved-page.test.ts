import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsInEveryLook } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';

const { open } = useBrowser();
const sop = '/retention-and-recovery/cancellation-recovery/';
const list = (page: Page) => page.locator('saved-list');
const told = (page: Page) => page.locator('saved-copy output');

/** Opens an SOP, ticks its first two boxes, and goes to the page of what is saved. */
async function openUsed(): Promise<Page> {
  const page = await open(sop);
  for (const at of [0, 1]) await page.getByRole('checkbox').nth(at).check();
  await page.goto('/saved/');
  await list(page).getByText('2 of 17 ticked').waitFor();
  return page;
}

/** Saves everything to a file, and says where it is and what it is called. */
async function saveToFile(page: Page) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  const file = join(await temporaryFolder(), (await download).suggestedFilename());
  await (await download).saveAs(file);
  return file;
}

const takeIn = (page: Page, file: string) => page.getByLabel('Take in a file').setInputFiles(file);

describe('the page of what is saved', () => {
  test('is reached from every page, tells everything, and is not for search engines', async () => {
    const page = await openUsed();
    expect(await list(page).innerText()).toMatch(
      /Ticks \(1\)\s+Cancellation Recovery: 2 of 17 ticked, last on [\s\S]*Opened \(1\)\s+Cancellation Recovery: version 1\.1/u,
    );
    await page.getByText('Show them').click();
    expect(await list(page).getByText('Step 1 Log and acknowledge').isVisible()).toBe(true);
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    await page.goto('/');
    await page.getByRole('link', { name: 'Saved on this device' }).click();
    await page.waitForURL('**/saved/');
  });

  test('moves everything to another device; twice changes nothing, newer work stays', async () => {
    const page = await openUsed();
    const file = await saveToFile(page);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ version: 2 });
    const other = await open(sop);
    await other.getByRole('checkbox').nth(2).check();
    await other.goto('/saved/');
    await takeIn(other, file);
    await told(other).getByText('2 entries new or newer, 1 already here').waitFor();
    await list(other).getByText('3 of 17 ticked').waitFor();
    await takeIn(other, file);
    await told(other).getByText('is new: 3 entries already here').waitFor();
    await list(other).getByText('3 of 17 ticked').waitFor();
  });

  test('takes in what is sound of a file with a damaged run, and says so; no page breaks', async () => {
    const page = await open(`${sop}run/`);
    await page.getByRole('button', { name: 'Start the run' }).click();
    await page.getByText('Step 1 of').waitFor();
    await page.goto('/saved/');
    const file = await saveToFile(page);
    const text = await readFile(file, 'utf8');
    const run = { key: 'run/2026-11-23-a1b2c3', at: 5, value: { sop: '/evil', done: null } };
    await writeFile(
      file,
      JSON.stringify({ ...JSON.parse(text), entries: [run, ...JSON.parse(text).entries] }),
    );
    const other = await open('/saved/');
    await takeIn(other, file);
    await told(other).getByText('1 entry of the file is damaged and left out.').waitFor();
    await list(other).getByText('Runs (1)').waitFor();
    await list(other).getByRole('link', { name: 'Cancellation Recovery' }).first().click();
    await other.getByRole('heading', { name: 'Cancellation Recovery SOP: run' }).waitFor();
    await other.locator('run-history li').waitFor();
    // As if a hand, or a fault of the disk, had written it past all checks.
    await other.evaluate(() => {
      const values = ['null', '5', '"x"', '{}', '[]', '{"sop":"/x","sheet":"sheet/x"}'];
      const kinds = ['run', 'sheet', 'tick', 'blank', 'opened', 'waitlist', 'x'];
      for (const [at, value] of values.entries())
        for (const kind of kinds)
          for (const version of [1, 2])
            for (const name of ['draft', 'template/title-1', 'role: owner', `${at}/b/check-c`])
              localStorage.setItem(
                `sops:${version}:${kind}/${name}`,
                `{"at":${at},"value":${value}}`,
              );
    });
    const pages = [
      '/',
      '/run/',
      '/run/?id=draft',
      `${sop}run/?id=draft`,
      sop,
      '/saved/',
      '/waitlist/',
    ];
    for (const path of [...pages, '/template/', '/my-business/'])
      await other.goto(path, { waitUntil: 'networkidle' });
    await other.goto('/run/');
    await other.locator('run-history li').waitFor();
  });

  test('says what is wrong with a wrong file, and loses nothing', async () => {
    const page = await openUsed();
    const file = join(await temporaryFolder(), 'holiday.json');
    for (const text of ['{"a": 1}', 'not JSON', '']) {
      await writeFile(file, text);
      await takeIn(page, file);
      await told(page).getByText('“holiday.json” is not a file that this page saved').waitFor();
    }
    await writeFile(file, '{"kind":"saved-sops","version":99,"entries":[]}');
    await takeIn(page, file);
    await told(page).getByText('newer version of this site').waitFor();
    await list(page).getByText('2 of 17 ticked').waitFor();
  });

  test('deletes finished runs to make room, after a question, and nothing else', async () => {
    const page = await openUsed();
    const runs = page.locator('saved-runs');
    expect(await runs.getByText('Delete finished runs').first().isVisible()).toBe(false);
    for (const [day, finishedAt] of [
      ['23', 6],
      ['24', undefined],
    ])
      await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
        `sops:2:run/2026-11-${day}-a1b2c3`,
        JSON.stringify({
          at: 6,
          value: {
            ...{ sop: sop.slice(1, -1), sheet: 'sheet/a', filled: {}, startedAt: 5 },
            ...{ who: '', site: '', done: {}, notes: {}, finishedAt },
          },
        }),
      ] as const);
    await page.reload();
    await runs.locator('summary').click();
    await runs.getByText('This deletes 1 finished run from').waitFor();
    await runs.getByRole('button', { name: 'No, keep them' }).click();
    await runs.getByText('Nothing was deleted.').waitFor();
    await runs.locator('summary').click();
    await runs.getByRole('button', { name: 'Yes, delete them' }).click();
    await runs.getByText('1 finished run is deleted.').waitFor();
    await list(page).getByText('Runs (1)').waitFor();
    await list(page).getByText('2 of 17 ticked').waitFor();
  });

  test('erases everything after one question, which can be answered with no', async () => {
    const page = await openUsed();
    const erase = page.locator('saved-erase');
    await page.getByText('Erase everything saved here').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'No, keep it' }).click();
    await erase.getByText('Nothing was erased.').waitFor();
    await list(page).getByText('2 of 17 ticked').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Yes, erase everything' }).click();
    await erase.getByText('Everything that was saved in this browser is erased.').waitFor();
    await list(page).getByText('Nothing is saved in this browser yet.').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.goto(sop);
    expect(await page.locator('input:checked').count()).toBe(0);
  });

  test('sends nothing of it anywhere', async () => {
    const page = await open(sop);
    const sent: string[] = [];
    page.on('request', (request) => {
      const { host } = new URL(request.url());
      if (request.method() !== 'GET' || host !== new URL(page.url()).host || request.postData())
        sent.push(request.url());
    });
    await page.getByRole('checkbox').first().check();
    await page.goto('/saved/');
    await saveToFile(page);
    expect(sent.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  });
});

describe('where nothing can be saved', () => {
  test('it says that saving needs JavaScript', async () => {
    const page = await open('/saved/', { javaScriptEnabled: false });
    expect(await list(page).innerText()).toContain('Saving needs JavaScript');
    expect(await page.getByRole('button', { name: /file|erase/iu }).count()).toBe(0);
  });

  test('it says that the browser keeps nothing', async () => {
    const page = await open('/template/');
    await page.context().addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', { value: undefined });
    });
    await page.goto('/saved/');
    await list(page).getByText('This browser keeps nothing').waitFor();
  });
});

test('has no violation in any look, and does not scroll sideways', async () => {
  const page = await open(sop);
  await page.getByRole('checkbox').first().check();
  await page.goto('/saved/');
  await page.getByText('Show them').click();
  await page.getByText('Erase everything saved here').click();
  expect(await violationsInEveryLook(page, { within: 'main' })).toEqual([]);
});
