import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test, vi } from 'vitest';
import { openOwnWaitlist } from '../../src/build/own-waitlist.ts';
import { createServer } from '../../src/server/create-server.ts';
import { listen } from '../../src/server/listen.ts';
import { violationsIn, violationsInEveryLook } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';

const { open } = useBrowser();
const { dist } = inject('site');

/** The real site with its own waitlist, as `npm start` serves both, on a fresh ledger without SMTP. */
async function started() {
  const data = await temporaryFolder();
  const address = { host: '127.0.0.1', port: 0 };
  const env = { ...process.env, DATA_DIR: data, SMTP_URL: '', DATABASE_URL: '' };
  const waitlist = await openOwnWaitlist({ content: 'content', dist, address, log: () => {}, env });
  if (!waitlist) throw new Error('The form of the curriculum does not post to this service.');
  const server = await listen(
    createServer({ dist, waitlist: waitlist.app, health: waitlist.health }),
    address,
  );
  onTestFinished(async () => {
    await server.close(0);
    await waitlist.close();
  });
  /** The path of a link in the newest mail, such as `confirm`. */
  const linkIn = async (kind: string) => {
    let link = '';
    await vi.waitFor(
      async () => {
        const mails = (await readdir(join(data, 'outbox'))).sort();
        const mail = (await readFile(join(data, 'outbox', mails.at(-1) ?? ''), 'utf8'))
          .replace(/=\r?\n/gu, '')
          .replaceAll('=3D', '=');
        link = new RegExp(`/api/waitlist/${kind}[^\\s"<>]*`, 'u').exec(mail)?.[0] ?? '';
        expect(link).not.toBe('');
      },
      { timeout: 10_000, interval: 50 },
    );
    return link;
  };
  /** Who is on the list, as the owner sees it. */
  const people = (): { address: string; state: string; sections: string[] }[] =>
    JSON.parse(
      execFileSync(
        process.execPath,
        ['scripts/academy.ts', '--data', data, 'waitlist', 'list', '--json'],
        { env, encoding: 'utf8' },
      ),
    );
  return { people, url: server.url.replace(/\/$/u, '').replace('localhost', '127.0.0.1'), linkIn };
}

/** Presses the one button of a page that a mail leads to, which has the focus. */
async function press(page: Page, address: string) {
  await page.goto(address);
  expect(await violationsIn(page), address).toEqual([]);
  const isButton = () => document.activeElement?.matches('button[type=submit]');
  expect(await page.evaluate(isButton), 'the button has the focus').toBe(true);
  await page.keyboard.press('Enter');
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('a reader joins in the form, confirms from the mail, and leaves again; the list follows', async () => {
  const { url, people, linkIn } = await started();
  const page = await open(`${url}/retention-and-recovery/complaint-response/`);
  await page.getByLabel('Email address').fill('Ana.Silva@example.com');
  await page.getByLabel('Clozo Academy may write').check();
  const form = page.locator('waitlist-form');
  await form.getByRole('button', { name: 'Join waitlist' }).click();
  await vi.waitFor(
    async () => expect(await form.locator('output').innerText()).toContain('Thank you'),
    {
      timeout: 10_000,
      interval: 50,
    },
  );
  expect(people()).toMatchObject([
    { address: 'Ana.Silva@example.com', state: 'asked', sections: ['retention-and-recovery'] },
  ]);

  await press(page, `${url}${await linkIn('confirm')}`);
  await page.getByRole('heading', { name: 'You are on the list' }).waitFor();
  expect(await violationsIn(page)).toEqual([]);
  expect(people()).toMatchObject([{ state: 'confirmed' }]);

  await press(page, `${url}${await linkIn('unsubscribe')}`);
  await page.getByRole('heading', { name: 'You are off the list' }).waitFor();
  expect(people()).toMatchObject([{ state: 'left' }]);
  await page.getByRole('link', { name: 'erase all that we know about you' }).click();
  await page.getByRole('button').press('Enter');
  await vi.waitFor(() => expect(people()).toEqual([]), { timeout: 10_000, interval: 200 });
});

test('without JavaScript the service shows the form once more, with words beside what is missing', async () => {
  const { url, people } = await started();
  const page = await open(`${url}/waitlist/`, { javaScriptEnabled: false });
  await page.getByLabel('Sales').check();
  await page
    .locator('form.waitlist, waitlist-form form')
    .evaluate((form) => form.setAttribute('novalidate', ''));
  await page.getByLabel('Email address').fill('ana@');
  await page.getByRole('button', { name: 'Join waitlist' }).click();
  await page.getByRole('alert').waitFor();
  expect(await heading(page).innerText()).toBe('Join the waitlist');
  expect(await page.getByLabel('Email address').inputValue()).toBe('ana@');
  expect(await page.getByLabel('Sales').isChecked()).toBe(true);
  await page.getByLabel('Email address').fill('ana@example.com');
  await page.getByLabel('Clozo Academy may write').check();
  await page.getByRole('button', { name: 'Join waitlist' }).click();
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  expect(people()).toMatchObject([{ address: 'ana@example.com', sections: ['sales'] }]);
});

test('a page of the service has no violation and no sideways scroll in the light, in the dark and at 320 px', async () => {
  const { url } = await started();
  const page = await open('/');
  for (const path of ['confirm?token=none', 'unsubscribe?token=none']) {
    await page.goto(`${url}/api/waitlist/${path}`);
    expect(await violationsInEveryLook(page), path).toEqual([]);
  }
});
