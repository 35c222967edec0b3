import { inject } from 'vitest';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';

const events = ['console', 'dialog', 'download', 'pageerror', 'request', 'requestfailed'] as const;
const answers = ['requestfinished', 'response', 'websocket', 'popup'] as const;

/** As Playwright makes a page that is asked for nothing else. */
const desk = { width: 1280, height: 720 };
const plain = { media: null, reducedMotion: null, forcedColors: null, contrast: null } as const;

/** So many pages wait to be used again: each is a process of Chromium. */
const most = 5;

interface Kept {
  page: Page;
  session: CDPSession;
  /** The options that its context was made with. */
  options: string;
  /** Whether it cannot forget: a worker goes on after its page, and so does what it keeps. */
  lasts: boolean;
  /** What takes back that a test gave the page or its context for good. */
  undo: (() => Promise<unknown>)[];
}

/**
 * Pages that tests share, one after another: a new one takes Chromium half a second. A page that is
 * given back forgets everything: what it stored, its cache, routes, scripts and listeners.
 */
export class Pages {
  readonly #browser: Browser;
  readonly #idle: Kept[] = [];

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** A blank page of a context with these options, and how to give it back. */
  async take({
    colorScheme = 'light',
    viewport = desk,
    ...options
  }: BrowserContextOptions): Promise<{ page: Page; giveBack: () => Promise<void> }> {
    const wanted = JSON.stringify(options);
    const at = this.#idle.findIndex((it) => it.options === wanted);
    const [kept = await this.#make(options)] = at < 0 ? [] : this.#idle.splice(at, 1);
    await kept.page.setViewportSize(viewport ?? desk);
    await kept.page.emulateMedia({ ...plain, colorScheme });
    return { page: kept.page, giveBack: () => this.#giveBack(kept) };
  }

  async #make(options: BrowserContextOptions): Promise<Kept> {
    const context = await this.#browser.newContext(options);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const lasts = options.serviceWorkers === 'allow';
    const kept: Kept = { page, session, options: JSON.stringify(options), lasts, undo: [] };
    for (const owner of [page, context]) {
      const add = owner.addInitScript.bind(owner);
      owner.addInitScript = async (...script) => {
        const added = await add(...script);
        kept.undo.push(() => added.dispose());
        return added;
      };
    }
    const attach = context.newCDPSession.bind(context);
    context.newCDPSession = async (target) => {
      const attached = await attach(target);
      kept.undo.push(() => attached.detach());
      return attached;
    };
    return kept;
  }

  async #giveBack(kept: Kept): Promise<void> {
    const { page, lasts } = kept;
    const context = page.context();
    const isStrange = page.isClosed() || !page.url().startsWith(inject('site').url);
    if (lasts || isStrange) return context.close();
    for (const event of [...events, ...answers]) {
      page.removeAllListeners(event);
      context.removeAllListeners(event);
    }
    for (const other of context.pages()) if (other !== page) await other.close();
    await Promise.all([page.unrouteAll(), context.unrouteAll(), context.setOffline(false)]);
    for (const undo of kept.undo.splice(0)) await undo();
    await forget(kept);
    this.#idle.unshift(kept);
    for (const oldest of this.#idle.splice(most)) await oldest.page.context().close();
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
  const storageId = { securityOrigin: origin, isLocalStorage: false };
  await session.send('DOMStorage.clear', { storageId });
  await page.context().clearCookies();
  await session.send('Network.clearBrowserCache');
}
