import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { KeptRun } from '../../src/model/run.ts';
import { keptRun } from '../elements/run-sample.ts';
import { useBrowser } from '../support/browser.ts';

const { open } = useBrowser();
const section = '/retention-and-recovery/';
const sop = `${section}cancellation-recovery/`;

/** Ticks every checkpoint of the SOP that is shown. */
async function tickAll(page: Page) {
  for (const box of await page.locator('.checks input').all()) await box.check();
}

/** Saves a run of the SOP in this browser. */
async function keepRun(page: Page, more: Partial<KeptRun>) {
  const value = keptRun({ sop: sop.slice(1, -1), ...more });
  await page.evaluate(
    (entry) => {
      localStorage.setItem('sops:2:run/2026-11-23-abcdef', JSON.stringify(entry));
      localStorage.setItem(`sops:2:${entry.value.sheet}`, '{"at":0,"value":{}}');
    },
    { at: 5, value },
  );
}

const rule = (page: Page) => page.getByText('Done means: every checkpoint is ticked');

/** The link of progress, once it says `words`. */
const link = (page: Page, words: string | RegExp) =>
  page.locator('sop-progress a', { hasText: words });

describe('who begins', () => {
  test('is led to the first open SOP, and fetches no list', async () => {
    const page = await open('/template/');
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(section);
    expect(await link(page, 'Start: Cancellation Recovery').getAttribute('href')).toBe(sop);
    await page.goto('/');
    expect(await link(page, /^\s*Start: Cost-per-Stop/u).getAttribute('href')).toBe(
      '/foundations/cost-per-stop-pricing/',
    );
    await page.goto(sop);
    await page.getByRole('checkbox').first().check();
    expect(fetched.filter((url) => url.endsWith('/sops.json'))).toEqual([]);
  });

  test('is led on without JavaScript, past locked SOPs', async () => {
    const page = await open(sop, { javaScriptEnabled: false });
    await link(page, 'Next open: ').click();
    expect(await page.getByText('Locked · this is what is inside').count()).toBe(0);
    expect(await page.getByRole('checkbox').count()).toBeGreaterThan(0);
  });
});

describe('who was here before', () => {
  test('continues where they were, on the home page and in the section', async () => {
    const page = await open(sop);
    await page.getByRole('checkbox').first().check();
    for (const path of ['/', section]) {
      await page.goto(path);
      await link(page, 'Continue: Cancellation Recovery, 1 of 17').click();
      await page.waitForURL(`**${sop}`);
    }
  });

  test('is led to the next open SOP once all checkpoints are ticked, and sees what is done', async () => {
    const page = await open(sop);
    await tickAll(page);
    await page.goto(section);
    const text = page.getByText('All open procedures of this section are done');
    await text.waitFor();
    expect(await page.locator('sop-progress').getByRole('link').count()).toBe(0);
    expect(await page.locator('section-done').innerText()).toBe('1 of 1 open procedure done');
    await page.goto('/');
    await link(page, 'Next open: Cost-per-Stop Pricing').waitFor();
    expect(await page.locator('section-done', { hasText: 'done' }).count()).toBe(1);
    await page.goto('/retention-and-recovery/complaint-response/');
    await link(page, 'Next open: New Technician 30-Day Training').waitFor();
  });

  test('has done an SOP whose run is finished with half of its items, and reads that rule', async () => {
    const page = await open('/template/');
    await keepRun(page, { finishedAt: 5, done: {} });
    await page.goto(section);
    await link(page, 'Continue: Cancellation Recovery').waitFor();
    expect(await rule(page).isVisible()).toBe(false);
    const done = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`item-${at}`, { at }]));
    await keepRun(page, { finishedAt: 5, done });
    await page.reload();
    await page.locator('section-done', { hasText: '1 of 1' }).waitFor();
    expect(await rule(page).isVisible()).toBe(true);
  });

  test('goes on with a run at work, at its site', async () => {
    const page = await open('/template/');
    await keepRun(page, { site: '12 Oak Street', done: {} });
    for (const path of ['/', section]) {
      await page.goto(path);
      const href = await link(
        page,
        'Continue the run: Cancellation Recovery, 12 Oak Street',
      ).getAttribute('href');
      expect(href).toBe(`${sop}run/?id=2026-11-23-abcdef`);
    }
  });

  test('keeps the page’s own link without a network', async () => {
    const page = await open(sop);
    await page.getByRole('checkbox').first().check();
    await page.route('**/sops.json', (route) => route.abort());
    await page.goto(section);
    expect(await link(page, 'Start: Cancellation Recovery').getAttribute('href')).toBe(sop);
  });
});
