import { describe, expect, test } from 'vitest';
import { violationsIn, violationsInEveryLook } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { printed } from '../support/pdf.ts';
import { done, sop, start, toFinish } from './run-support.ts';

const { open } = useBrowser();

const screens = {
  'step-take-the-sample': 'Step 1 of 6',
  'step-dose-one-product-at-a-time': 'Step 5 of 6',
  'check-nobody-in-the-water': 'Checks 1 of 2',
  finish: 'Finish',
};

test('every screen is fit for the pool: axe, contrast 7:1, targets, 320 px', async () => {
  const page = await open(`${sop}run/`);
  await start(page);
  const faults: string[] = [];
  for (const [anchor, place] of Object.entries(screens)) {
    await page.evaluate((hash) => (location.hash = hash), anchor);
    await page.getByText(place, { exact: true }).waitFor();
    const rules = { 'color-contrast-enhanced': { enabled: true } };
    faults.push(...(await violationsInEveryLook(page, { rules })));
    faults.push(...(await page.evaluate(small)));
  }
  expect(faults).toEqual([]);
});

/** What is in the way of a run and too small for a wet hand. Runs in the page. */
function small(): string[] {
  const shown = [
    ...document.querySelectorAll('.run :is(button, input, textarea, a, summary), .breadcrumbs a'),
  ].filter((element) => element.checkVisibility());
  const low = shown.filter((element) => element.getBoundingClientRect().height < 48);
  return low.map(({ outerHTML }) => `small ${outerHTML}`);
}

describe('the screen of the device', () => {
  test('stays on from the first tap, again after sleep, and is given back at the end', async () => {
    const page = await open('/');
    await page.addInitScript(() => {
      const calls: string[] = [];
      const request = async () => {
        calls.push('on');
        const lock = {
          released: false,
          release: async () => {
            if (!lock.released) calls.push('off');
            lock.released = true;
          },
        };
        return lock;
      };
      Object.assign(window, { calls });
      Object.defineProperty(navigator, 'wakeLock', { value: { request } });
      Object.defineProperty(document, 'hidden', { get: () => 'asleep' in window });
    });
    await page.goto(`${sop}run/`);
    const calls = () => page.evaluate('calls.join(" ")');
    await page.getByLabel('Who').focus();
    expect(await calls()).toBe('');
    await start(page);
    await page.getByText('The screen stays on during the run.').waitFor();
    await done(page);
    expect(await calls()).toBe('on');
    await page.evaluate(() => {
      Object.assign(window, { asleep: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(await calls()).toBe('on off');
    await page.evaluate(() => {
      Reflect.deleteProperty(window, 'asleep');
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(await calls()).toBe('on off on');
    await toFinish(page);
    await page.getByRole('button', { name: /^Finish with/u }).click();
    await page.getByText('The run is finished.').waitFor();
    expect(await calls()).toBe('on off on off');
  });
});

describe('the record of a run', () => {
  test.each(['Letter', 'A4'] as const)('prints on %s as a controlled document', async (format) => {
    const page = await open(`${sop}run/`);
    await start(page);
    await page.getByLabel('Note').fill('Edge is slippery\nGate sticks');
    await done(page);
    await toFinish(page);
    await page.getByRole('button', { name: /^Finish with/u }).click();
    await page.getByRole('link', { name: 'Water Testing and Dosing' }).click();
    await page.getByRole('link', { name: 'Finished:' }).click();
    await page.getByText('Edge is slippery').waitFor();
    const sheets = (await printed(page, format)).map((lines) => lines.map(({ text }) => text));
    const all = sheets.flat().join('\n');
    expect(all).toMatch(/Edge is slippery\s*\n\s*Gate sticks/u);
    for (const [index, lines] of sheets.entries()) {
      const [head, foot] = [lines.slice(0, 3).join(' '), lines.slice(-2).join(' ')];
      expect(head).toContain('Water Testing and Dosing SOP: run');
      // The facts on the first page say it there.
      expect(head).toMatch(
        index === 0 ? /WAT-01, version 1\.1/u : /WAT-01 · Version 1\.1 · \d{4}-/u,
      );
      expect(foot).toMatch(/Record of run /u);
      expect(foot).toContain(`Page ${index + 1} of ${sheets.length}`);
    }
    for (const words of ['Maria', '12 Palm Court', 'Edge is slippery', '✓', 'Not ticked'])
      expect(all).toContain(words);
    expect(all).toContain('End of WAT-01 run, version 1.1');
    for (const chrome of ['Export', 'Search', 'All runs', 'Waitlist'])
      expect(all).not.toContain(chrome);
  });

  test('is deleted after a question, and had back', async () => {
    const page = await open(`${sop}run/`);
    await start(page);
    await page.goto(page.url().replace(/^.*(\?id=[^#]*).*$/u, '/run/$1'));
    await page.getByRole('button', { name: 'Delete this run' }).click();
    await page.getByRole('dialog').getByText('12 Palm Court').waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Delete this run' }).click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    expect(await page.locator('run-history').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Delete this run' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.locator('run-history').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Undo: keep the run' }).click();
    await page.getByRole('link', { name: 'Continue this run' }).click();
    await page.getByText('Step 1 of 6').waitFor();
  });
});

test('without JavaScript there is a way to the sheet, and no button that does nothing', async () => {
  const page = await open(`${sop}run/`, { javaScriptEnabled: false });
  expect(await page.getByRole('link', { name: 'The checklist sheet' }).isVisible()).toBe(true);
  expect(await page.locator('.run button').filter({ visible: true }).count()).toBe(0);
  await page.goto(sop);
  expect(await page.getByRole('link', { name: 'Start a run' }).count()).toBe(0);
});
