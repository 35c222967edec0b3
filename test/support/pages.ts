import { inject } from 'vitest';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';

/** What changes a page or its context for good: a page on which one was called is not used again. */
const lasting: readonly (readonly ['page' | 'context', string])[] = [
  ['page', 'addInitScript'],
  ['page', 'setViewportSize'],
  ['page', 'exposeFunction'],
  ['page', 'setExtraHTTPHeaders'],
  ['context', 'addInitScript'],
  ['context', 'addCookies'],
  ['context', 'grantPermissions'],
  ['context', 'newCDPSession'],
];
const events = ['console', 'dialog', 'download', 'pageerror', 'request', 'requestfailed'] as const;
const answers = ['requestfinished', 'response', 'websocket', 'popup'] as const;

interface Kept {
  page: Page;
  session: CDPSession;
  /** The options that its context was made with. */
  options: string;
  spent: boolean;
}

/**
 * Pages that tests of one file share, one after another: a new one takes Chromium half a second.
 * A page that is given back forgets everything: what it stored, its cache, routes and listeners.
 */
export class Pages {
  readonly #browser: Browser;
  readonly #idle: Kept[] = [];

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** A blank page of a context with these options, and how to give it back. */
  async take(
    options: BrowserContextOptions,
  ): Promise<{ page: Page; giveBack: () => Promise<void> }> {
    const wanted = JSON.stringify(options);
    const at = this.#idle.findIndex((it) => it.options === wanted);
    const [kept = await this.#make(options)] = at < 0 ? [] : this.#idle.splice(at, 1);
    return { page: kept.page, giveBack: () => this.#giveBack(kept) };
  }

  async #make(options: BrowserContextOptions): Promise<Kept> {
    const context = await this.#browser.newContext(options);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    // A worker goes on after its page, and so does what it keeps.
    const spent = options.serviceWorkers === 'allow';
    const kept = { page, session, options: JSON.stringify(options), spent };
    for (const [owner, method] of lasting) watch(owner === 'page' ? page : context, method, kept);
    const emulate = page.emulateMedia.bind(page);
    page.emulateMedia = (media = {}) => {
      kept.spent ||= Object.keys(media).some((key) => key !== 'media');
      return emulate(media);
    };
    return kept;
  }

  async #giveBack(kept: Kept): Promise<void> {
    const { page, spent } = kept;
    const context = page.context();
    const strange = page.isClosed() || !page.url().startsWith(inject('site').url);
    if (spent || strange) return context.close();
    for (const event of [...events, ...answers]) {
      page.removeAllListeners(event);
      context.removeAllListeners(event);
    }
    for (const other of context.pages()) if (other !== page) await other.close();
    await Promise.all([page.unrouteAll(), context.unrouteAll(), context.setOffline(false)]);
    await page.emulateMedia({ media: null });
    await forget(kept);
    this.#idle.push(kept);
  }
}

/**
 * Empties what the page’s site stored. It stays on the site, at something that runs nothing: from
 * another origin Chromium would start a new process for the next address, for a third of a second.
 */
async function forget({ page, session }: Kept): Promise<void> {
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/robots.txt`);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await page.context().clearCookies();
  await session.send('Network.clearBrowserCache');
}

/** Remembers that a method was called. */
function watch(owner: object, method: string, kept: Kept): void {
  const own: unknown = Reflect.get(owner, method);
  if (typeof own !== 'function') throw new Error(`Playwright has no ${method}.`);
  Reflect.set(owner, method, (...values: unknown[]) => {
    kept.spent = true;
    return Reflect.apply(own, owner, values);
  });
}
