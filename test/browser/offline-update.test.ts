import { expect, onTestFinished, test } from 'vitest';
import type { Page } from 'playwright-core';
import { serve } from '../support/serve.ts';
import { useBrowser } from '../support/browser.ts';
import { keptPaths, untilKept } from './offline-support.ts';
import type { Change } from '../support/sop-source.ts';
import { copyOfSite } from './offline-sites.ts';

const { open } = useBrowser();
const sop = '/retention-and-recovery/cancellation-recovery/';
const title = 'Cancellation Recovery SOP';

/** A site that was visited and is kept on the device, and can be published anew. */
async function visited() {
  const site = await copyOfSite();
  const server = await serve(site.dist);
  onTestFinished(() => server.close(0));
  const page = await open('/', { serviceWorkers: 'allow', baseURL: server.url });
  await untilKept(page);
  return { ...site, page, context: page.context() };
}

const change: Change = [`<h1>${title}`, '<h1>A newer title'];
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const offer = (page: Page) => page.getByRole('button', { name: 'Load it' });

test('a new version waits for a tap, then comes to every tab; until then the old one opens', async () => {
  const { page, context, publish } = await visited();
  expect(await offer(page).count(), 'a first visit has nothing to offer').toBe(0);
  await page.goto('/retention-and-recovery/complaint-response/');
  const before = await keptPaths(page);
  expect(before).toContain('/retention-and-recovery/complaint-response/');
  await context.setOffline(true);
  await publish({ [sop]: [change] });
  await page.goto(sop);
  expect(await heading(page)).toBe(title);

  await context.setOffline(false);
  await page.reload();
  await offer(page).waitFor();
  const { height = 0 } = (await offer(page).boundingBox()) ?? {};
  expect(height).toBeGreaterThanOrEqual(44);
  const words = await page.locator('site-offline output').textContent();
  expect(words).toBe('A new version is ready. Load it');

  await context.setOffline(true);
  await page.reload();
  expect(await heading(page), 'before the tap').toBe(title);
  const other = await context.newPage();
  await other.goto(sop);
  expect(await heading(other), 'in another tab, before the tap').toBe(title);

  const loaded = [page, other].map((tab) => tab.waitForEvent('load'));
  await offer(page).press('Enter');
  await Promise.all(loaded);
  for (const tab of [page, other]) {
    expect(await heading(tab)).toBe('A newer title');
    expect(await offer(tab).count()).toBe(0);
  }
  // Nothing that was kept is lost, what was only opened included.
  const after = new Set(await keptPaths(page));
  expect(before.filter((path) => !after.has(path))).toEqual([]);
});

test('a new version that comes only in part is not offered, and takes nothing away', async () => {
  const { page, context, publish, lose } = await visited();
  await publish({ [sop]: [change] });
  const bring = await lose(`${sop.slice(1)}index.html`);
  await page.reload();
  await failedUpdate(page);
  expect(await offer(page).count()).toBe(0);
  await context.setOffline(true);
  for (const address of [sop, '/search/']) {
    await page.goto(address);
    expect(await heading(page)).toBe(address === sop ? title : 'Search');
  }
  await context.setOffline(false);
  await bring();
  await page.reload();
  await offer(page).waitFor();
});

test('links to a version reach it while an older one is kept, and later its own copy', async () => {
  const { page, context, publish } = await visited();
  const sheet = `${sop}checklist/`;
  await publish({
    [sheet]: [
      ['<p class="document">RET-01 · Version 1.1', '<p class="document">RET-01 · Version 1.2'],
    ],
    '/current/ret-01/': [
      ['Print version 1.1', 'Print version 1.2'],
      [`${sheet}?version=1.1`, `${sheet}?version=1.2`],
    ],
  });
  const version = async () =>
    (await page.locator('p.document').textContent())?.match(/\d\.\d/u)?.[0];
  const copy = () => page.locator('site-offline output').textContent();
  await page.goto('/current/ret-01/?v=1.1');
  await page.getByRole('link', { name: 'Print version 1.2' }).click();
  await page.waitForURL('**/checklist/?version=1.2');
  expect(await version()).toBe('1.2');
  expect(await copy()).not.toContain('copy');
  await page.goto(sheet);
  expect(await version(), 'without a version in the address').toBe('1.1');

  await context.setOffline(true);
  await page.goto(`${sheet}?version=1.2`);
  expect(await version()).toBe('1.2');
  await page.goto(`${sheet}?version=1.3`);
  expect(await version()).toBe('1.1');
  expect(await copy()).toMatch(
    /^The network does not answer\. This is the copy of .*\. See whether it is version 1\.3 before you use it\.$/u,
  );
});

/** Waits for the end of an update that cannot succeed. */
async function failedUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const { promise, resolve } = Promise.withResolvers<void>();
    const watch = () => {
      const worker = registration.installing;
      if (worker?.state === 'redundant') resolve();
      worker?.addEventListener('statechange', () => resolve());
    };
    registration.addEventListener('updatefound', watch);
    watch();
    await registration.update().catch(() => undefined); // It is meant to fail.
    await promise;
  });
}
