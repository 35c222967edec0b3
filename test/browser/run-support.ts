import type { Page } from 'playwright-core';

/** An SOP with hazards and two pause points, and where its runs are. */
export const sop = '/water-chemistry-and-quality/water-testing-and-dosing/';
export const steps = 6;

/** Starts a run on a page that has the form. */
export async function start(page: Page, who = 'Maria', site = '12 Palm Court'): Promise<void> {
  await page.getByLabel('Who').fill(who);
  await page.getByLabel('Site').fill(site);
  await page.getByRole('button', { name: 'Start the run' }).click();
  await page.getByText(`Step 1 of ${steps}`).waitFor();
}

/** Ticks the step in hand. */
export async function done(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Done, go on' }).click();
}

/** Goes to the last screen. */
export async function toFinish(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = 'finish'));
  await page.getByText('Finish the run').waitFor();
}

/** The one run that this browser keeps. */
export function savedRun(page: Page) {
  return page.evaluate(() => {
    const key = Object.keys(localStorage).find((one) => one.includes(':run/')) ?? '';
    return { key, ...JSON.parse(localStorage.getItem(key) ?? '{}') };
  });
}

/** Makes storage throw, as a browser does where it is blocked. */
export function blockStorage(page: Page): Promise<void> {
  return page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  }) as Promise<unknown> as Promise<void>; // What it gives is of no use here.
}
