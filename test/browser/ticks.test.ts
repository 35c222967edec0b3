import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { violationsInEveryLook } from '../support/axe.ts';
import { markdownFeatures } from '../../src/load/markdown-tree.ts';
import { sopLayout } from '../../src/markdown/sop-layout.ts';
import { useBrowser } from '../support/browser.ts';

const { open } = useBrowser();
const sop = '/retention-and-recovery/cancellation-recovery/';
const phone = { viewport: { width: 390, height: 844 } };

/** The box of a step or checkpoint, by its words. */
const box = (page: Page, name: string) => page.getByRole('checkbox', { name });
const offer = 'One offer at most is logged';
const first = 'Step 1 Log and acknowledge';
const tally = (page: Page) => page.locator('.tally:not([hidden]) p').innerText();
const told = (page: Page) => page.locator('.tally > output').innerText();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Makes storage throw in every page of the context from now on. */
async function blockStorage(context: BrowserContext) {
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
}

describe('ticks', () => {
  test('of steps and checkpoints are counted, and there after a reload', async () => {
    const page = await open(sop);
    expect(await page.locator('.tally').isVisible()).toBe(false);
    await box(page, first).check();
    await box(page, offer).check();
    expect(await tally(page)).toBe('2 of 17 done');
    await page.reload();
    expect(await tally(page)).toBe('2 of 17 done');
    expect(await box(page, first).isChecked()).toBe(true);
    expect(await box(page, offer).isChecked()).toBe(true);
  });

  test('are the same on the checklist sheet and on the SOP’s page', async () => {
    const page = await open(sop);
    await box(page, offer).check();
    await page.goto(`${sop}checklist/`);
    expect(await tally(page)).toBe('1 of 17 done');
    expect(await box(page, offer).isChecked()).toBe(true);
    await box(page, '1. Log and acknowledge').check();
    await page.reload();
    expect(await tally(page)).toBe('2 of 17 done');
    await page.goto(sop);
    expect(await tally(page)).toBe('2 of 17 done');
    expect(await box(page, first).isChecked()).toBe(true);
    expect(await page.locator('.removed').isVisible()).toBe(false);
  });

  test('are taken back one by one with Undo, and all at once with Clear all', async () => {
    const page = await open(sop);
    await box(page, first).check();
    await box(page, offer).check();
    await button(page, 'Undo').click();
    expect(await box(page, offer).isChecked()).toBe(false);
    await box(page, offer).check();
    await button(page, 'Clear all').click();
    expect(await page.locator('input:checked').count()).toBe(0);
    expect(await tally(page)).toBe('0 of 17 done');
    expect(await told(page)).toBe('2 ticks are cleared. Undo brings them back.');
    await button(page, 'Undo').click();
    expect(await told(page)).toBe('');
    expect(await tally(page)).toBe('2 of 17 done');
    await page.reload();
    expect(await tally(page)).toBe('2 of 17 done');
  });

  test('work with the keyboard alone, and keep the focus', async () => {
    const page = await open(sop);
    await box(page, offer).focus();
    await page.keyboard.press('Space');
    expect(await tally(page)).toBe('1 of 17 done');
    await button(page, 'Undo').focus();
    await page.keyboard.press('Enter');
    expect(await box(page, offer).isChecked()).toBe(false);
  });

  test('are made by the box and not by its row, so that scrolling ticks nothing', async () => {
    const page = await open(sop, phone);
    await page.getByText(offer).click();
    await page.getByText('Log and acknowledge').click();
    expect(await page.locator('input:checked').count()).toBe(0);
  });

  test('are the same in two tabs, whichever ticked', async () => {
    const page = await open(sop);
    const other = await page.context().newPage();
    await other.goto(sop);
    await box(page, offer).check();
    await other.locator('.tally', { hasText: '1 of 17' }).waitFor();
    await box(other, offer).uncheck();
    await box(other, first).check();
    await page.locator('input:checked[aria-labelledby^="step-"]').waitFor();
    expect(await box(page, offer).isChecked()).toBe(false);
  });

  test('are right after “back”, even when another tab took them back', async () => {
    const page = await open(sop);
    await box(page, offer).check();
    await box(page, first).check();
    await page.goto('/template/');
    const other = await page.context().newPage();
    await other.goto(sop);
    expect(await tally(other)).toBe('2 of 17 done');
    await box(other, offer).uncheck();
    await page.goBack();
    await page.locator('.tally', { hasText: '1 of 17' }).waitFor();
    expect(await box(page, offer).isChecked()).toBe(false);
    expect(await box(page, first).isChecked()).toBe(true);
  });

  test('made before our code came are saved', async () => {
    const page = await open('/template/');
    await page.route(
      '**/*.js',
      async (route) => {
        await page.locator('[aria-labelledby^="step-log"]').check();
        await route.continue();
      },
      { times: 1 },
    );
    await page.goto(sop);
    await page.locator('.tally', { hasText: '1 of 17' }).waitFor();
    await page.unrouteAll();
    await page.reload();
    await page.locator('.tally', { hasText: '1 of 17' }).waitFor();
    expect(await box(page, first).isChecked()).toBe(true);
  });
});

describe('when the author changes the SOP', () => {
  /** The page with a body of one checkpoint, laid out as the build does. */
  async function serveBody(page: Page, checkpoint: string, moved: Record<string, string> = {}) {
    const astro = {
      frontmatter: { moved },
      headings: [],
      localImagePaths: new Set<string>(),
      remoteImagePaths: new Set<string>(),
    };
    const body = await markdownToHtml(
      `## Quality Control Checkpoints\n\n- [ ] ${checkpoint}\n- [ ] Gate latched`,
      {
        features: markdownFeatures,
        hastPlugins: [sopLayout()],
        fileURL: pathToFileURL('/site/content/a/b.md'),
        data: { astro },
      },
    );
    await page.route(`**${sop}`, async (route) => {
      const whole = await (await route.fetch()).text();
      const [before = '', after = ''] = whole.split(
        /<div class="sop-body">[\s\S]*?<div class="tally/u,
      );
      const html = `${before}<div class="sop-body">${body.html}</div></div><div class="tally${after}`;
      await route.fulfill({ body: html, contentType: 'text/html' });
    });
    await page.goto(sop);
  }

  test('a typo fixed keeps the tick', async () => {
    const page = await open('/template/');
    await serveBody(page, 'Redings are in the log');
    await box(page, 'Redings are in the log').check();
    await page.unrouteAll();
    const moved = { 'redings-are-in-the-log': 'readings-are-in-the-log' };
    await serveBody(page, 'Readings are in the log', moved);
    expect(await tally(page)).toBe('1 of 2 done');
    expect(await box(page, 'Readings are in the log').isChecked()).toBe(true);
    expect(await page.locator('.removed').isVisible()).toBe(false);
  });

  test('an item removed is reported with its words until it is dismissed', async () => {
    const page = await open('/template/');
    await serveBody(page, 'Readings are in the log');
    await box(page, 'Readings are in the log').check();
    await page.unrouteAll();
    await serveBody(page, 'Photo of the gate sent');
    expect(await page.locator('.removed:not([hidden])').innerText()).toMatch(
      /an item that this procedure no longer has:\s+Readings are in the log/u,
    );
    await button(page, 'Dismiss').click();
    expect(await page.locator('.removed').isVisible()).toBe(false);
    await button(page, 'Undo').click();
    expect(await page.locator('.removed').isVisible()).toBe(true);
    await button(page, 'Dismiss').click();
    await page.reload();
    expect(await page.locator('.removed').isVisible()).toBe(false);
  });
});

describe('where nothing can be saved', () => {
  const warning = 'Not saved: this browser keeps nothing, so leaving this page forgets the ticks.';

  test('boxes tick, count and undo all the same, and the page says that it forgets', async () => {
    const page = await open('/template/');
    await blockStorage(page.context());
    await page.goto(sop);
    await box(page, offer).check();
    expect(await tally(page)).toBe('1 of 17 done');
    await expect.poll(() => told(page)).toBe(warning);
    await button(page, 'Undo').click();
    expect(await box(page, offer).isChecked()).toBe(false);
  });

  test('a tick is saved even if the code that counts it does not come', async () => {
    const page = await open('/template/');
    await page.route('**/ticks-list*.js', (route) => route.abort());
    await page.goto(sop);
    await box(page, offer).check();
    await page.unrouteAll();
    await page.reload();
    expect(await tally(page)).toBe('1 of 17 done');
    expect(await box(page, offer).isChecked()).toBe(true);
  });

  test('a full storage is told in its own words, and where to make room', async () => {
    const page = await open(sop);
    await page.evaluate(() => {
      // Ever smaller pieces, until not even one sign fits.
      for (let size = 4e6; size >= 1;) {
        try {
          localStorage.setItem(`filler-${localStorage.length}`, 'x'.repeat(size));
        } catch {
          size = Math.floor(size / 2);
        }
      }
    });
    await page.reload();
    await box(page, offer).check();
    await expect
      .poll(() => told(page))
      .toContain('storage for this site is full, so leaving this page forgets the ticks.');
    const leads = page.locator('.tally a');
    expect(await leads.getAttribute('href')).toBe('/saved/');
    await page.evaluate(() => localStorage.clear());
    await box(page, first).check();
    expect(await tally(page)).toBe('2 of 17 done');
  });
});

describe('the box of a step', () => {
  test('is named by the heading, is a target of 44 px, and stands in its row', async () => {
    const page = await open(sop, phone);
    const target = await box(page, first).boundingBox();
    const heading = await page.locator('#step-log-and-acknowledge').boundingBox();
    if (!target || !heading) throw new Error('There is no such step.');
    expect([target.width, target.height]).toEqual([44, 44]);
    const middle = heading.y + heading.height / 2;
    expect(Math.abs(target.y + 22 - middle)).toBeLessThan(2);
  });

  test('shows its tick by more than colour, in forced colours too', async () => {
    const page = await open(sop, { forcedColors: 'active' });
    const sign = () =>
      box(page, first).evaluate((input) => getComputedStyle(input, '::before').content);
    expect(await sign()).toBe('""');
    await box(page, first).check();
    expect(await sign()).toBe('"✓"');
    await page.emulateMedia({ media: 'print' });
    expect(await sign()).toBe('""');
  });
});

test('a page in use has no violation in any look, and prints as an empty one', async () => {
  const page = await open(sop);
  await page.evaluate(() => {
    const key = 'sops:2:tick/retention-and-recovery/cancellation-recovery/check-gone';
    localStorage.setItem(key, '{"at":5,"value":"An item that is gone"}');
  });
  await page.reload();
  await box(page, first).check();
  await page.locator('.removed').waitFor();
  expect(await violationsInEveryLook(page, { within: 'check-list' })).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.tally, .removed').filter({ visible: true }).count()).toBe(0);
});
