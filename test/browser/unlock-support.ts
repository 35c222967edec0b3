import type { BrowserContextOptions, Page } from 'playwright-core';
import { formatCode } from '../../src/gate/code.ts';
import { makeGrant } from '../../src/gate/grants.ts';
import { holderOf, invitationSecret, ivKey, masterKey, sectionKey } from '../../src/gate/keys.ts';
import { sampleMaster } from '../gate/sample.ts';

const master = await masterKey(sampleMaster);
const secret = await invitationSecret(master, 1, 1);
const holder = await holderOf(secret);

/** The code of the invitation that these tests hold. */
export const code = formatCode(secret);
export const grantPath = `/grants/${holder.name}.json`;

/** Its grant, as the build makes it: sections with their epochs. */
export async function grantOf(sections: Record<string, number>): Promise<string> {
  const granted = Object.entries(sections).map(async ([section, epoch]) => ({
    section,
    epoch,
    key: await sectionKey(master, section, epoch),
  }));
  return makeGrant(holder, await Promise.all(granted), await ivKey(master));
}

/** How the site answers for the grant: its text, a status, or not at all. */
export type Answer = string | number | 'nothing';

/** Lets the site answer for the grant from now on. */
export async function answerWith(page: Page, answer: Answer): Promise<void> {
  await page.unroute('**/grants/**');
  await page.route('**/grants/**', (route) => {
    if (answer === 'nothing') return route.abort('internetdisconnected');
    return typeof answer === 'number'
      ? route.fulfill({ status: answer, body: 'No.' })
      : route.fulfill({ contentType: 'application/json', body: answer });
  });
}

/** What the page says. */
export const said = (page: Page) => page.locator('unlock-site output');
/** Titles of the sections that the page lists as open. */
export const opened = (page: Page) => page.locator('unlock-site li:visible').allInnerTexts();

/** Types a code and taps. */
export async function type(page: Page, text: string): Promise<void> {
  await page.getByLabel('Your code').fill(text);
  await tap(page);
}

export const tap = (page: Page) => page.getByRole('button', { name: 'Open my sections' }).click();

/** A browser that keeps no keys, as in a private window; with `nothing`, no other data either. */
export async function refuseStorage(page: Page, what: 'keys' | 'nothing'): Promise<void> {
  await page.addInitScript((refused) => {
    if (refused === 'keys') {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('Keys cannot be stored.', 'DataCloneError');
      };
      return;
    }
    const refuse = () => {
      throw new DOMException('Storage is blocked.', 'SecurityError');
    };
    Object.defineProperty(window, 'indexedDB', { get: refuse });
    Object.defineProperty(window, 'sessionStorage', { get: refuse });
  }, what);
}

/** A page that came without https, as browsers see it. */
export async function makeInsecure(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'isSecureContext', { value: false });
    Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
  });
}

export type Open = (path: string, options?: BrowserContextOptions) => Promise<Page>;
