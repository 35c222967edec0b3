import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from '../support/browser.ts';
import { done, start, toFinish } from './run-support.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { recordingProxy, type SentRequest } from '../support/recording-proxy.ts';

const { open } = useBrowser();
const site = new URL(inject('site').url);
const canary = 'Canarybird 7391';
const sop = '/retention-and-recovery/cancellation-recovery/';

/** Every page that shows blanks, and the fields that are filled in there. */
const pages: Record<string, string> = {
  '/my-business/': '#business-name, #office-manager, #state',
  [sop]: '.blank-panel input',
  [`${sop}checklist/`]: '',
  '/template/': '#own-title, #own-document, fill-template textarea',
  '/retention-and-recovery/complaint-response/': '',
};

/** The spellings under which the words could travel: plain, escaped, base64 at each offset, hex. */
const spellings = [
  canary,
  encodeURIComponent(canary),
  canary.replace(' ', '+'),
  Buffer.from(canary).toString('hex'),
  ...[0, 1, 2].map((offset) =>
    Buffer.from(canary)
      .subarray(offset, offset + 12)
      .toString('base64'),
  ),
].map((spelling) => spelling.toLowerCase());

/** What is wrong with requests: anything but a bare GET of this site, and the canary in any of them. */
function faults(sent: readonly SentRequest[]): string[] {
  return sent.flatMap(({ method, url, headers, body }) => {
    const all = `${url}\n${headers}\n${body}`.toLowerCase();
    const bare = method === 'GET' && body === '' && url.startsWith(`${site.origin}/`);
    const told = spellings.some((spelling) => all.includes(spelling));
    return bare && !told && !url.includes('?') ? [] : `${method} ${url}`;
  });
}

/** Types into fields, prints, and reloads; a panel is opened first. */
async function useBlanks(page: Page, path: string, fields: string): Promise<void> {
  await page.goto(path);
  await page
    .locator('.blank-panel summary')
    .evaluateAll(([summary]) => (summary as HTMLElement | undefined)?.click());
  const found = fields ? await page.locator(fields).all() : [];
  for (const field of found.slice(0, 6)) await field.pressSequentially(canary);
  await page.keyboard.press('Enter');
  await page.pdf();
  await page.reload();
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('[data-filled], [data-key]')].map(
      (one) => one.value || one.textContent,
    ),
  );
  expect(shown.join(' '), path).toContain(canary);
}

test('nothing that is typed into blanks leaves the device', async () => {
  const { server, sent } = await recordingProxy();
  const page = await open('/', { proxy: { server } });
  for (const [path, fields] of Object.entries(pages)) await useBlanks(page, path, fields);
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  expect(sent.length).toBeGreaterThan(2 * Object.keys(pages).length);
  expect(faults(sent)).toEqual([]);
});

test('nothing that is written in a run leaves the device, and only a file takes it along', async () => {
  const { server, sent } = await recordingProxy();
  const page = await open('/', { proxy: { server } });
  await page.goto('/water-chemistry-and-quality/water-testing-and-dosing/run/');
  await start(page, canary, canary);
  for (const label of ['Sample time', 'Note']) await page.getByLabel(label).fill(canary);
  await done(page);
  await toFinish(page);
  await page.getByLabel('Done by').fill(canary);
  await page.getByRole('button', { name: /^Finish with/u }).click();
  await page.getByText('The run is finished.').waitFor();
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const saved = join(await temporaryFolder(), 'run.csv');
  await (await file).saveAs(saved);
  expect(await readFile(saved, 'utf8')).toContain(canary);
  for (const path of ['/run/', '/binder/', '/saved/', '/']) {
    await page.goto(path);
    // What a page sends by itself, it sends soon; a proxy does not always fall silent.
    await page.waitForTimeout(500);
  }
  expect(sent.length).toBeGreaterThan(8);
  expect(faults(sent)).toEqual([]);
});

test.each([
  ['a beacon', (words: string) => void navigator.sendBeacon('/thanks', words)],
  ['an address', (words: string) => void fetch(`/?q=${encodeURIComponent(words)}`)],
  ['a header', (words: string) => void fetch('/', { headers: { 'x-name': btoa(words) } })],
  ['another path', (words: string) => void fetch(`/${words}/`)],
])('this check sees what travels in %s', async (_way, leak) => {
  const { server, sent } = await recordingProxy();
  const page = await open('/', { proxy: { server } });
  await page.evaluate(leak, canary);
  await expect.poll(() => faults(sent).length).toBe(1);
});

test('this check sees a request to anywhere else', () => {
  const elsewhere = { method: 'CONNECT', url: 'example.com:443', headers: '', body: '' };
  expect(faults([elsewhere])).toEqual(['CONNECT example.com:443']);
});
