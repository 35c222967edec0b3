/**
 * The service worker: what of this site opens without a connection. The build bundles it to
 * `/offline.js` with the list of files to keep (`src/build/offline.ts`).
 *
 * **Two kinds of pages.** The shell, open SOPs, sheets and search are kept when a reader first comes,
 * all of one version, and answered *from the cache first*. At one bar of signal a page that asks the
 * network first costs seconds each time, and one that mixes versions may find its styles gone. So
 * that nobody reads an old version unknowingly, the browser looks for a new one at every page; it
 * is fetched beside the old one and offered as soon as it is whole. What the reader opens besides
 * (previews of locked SOPs, “is my printout current?”) asks the *network first*, since those pages
 * are about what is so today; after three seconds, or without a network, it is the copy, which
 * says of which day it is. So does a page whose address names a version (`?version=1.1`, behind
 * “Print version 1.1”), since what is kept may be older; its copy is the one of that version, or else
 * what is kept of the page.
 *
 * **Members.** What is sealed for the sections of this reader, and the pages that open it, are answered
 * from copies of one version, too, which a page keeps up to date (`member-offline.ts`).
 *
 * **Life cycle.** *install* fetches what is new; what it has it does not fetch again, also after a
 * failure. Nothing is taken away until *activate*: when the reader taps “Load it”, or when no page of the site
 * is open any more. `forgetOffline()` ends it all.
 */
import { setCacheNameDetails } from 'workbox-core';
import { PrecacheController, PrecacheRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import {
  namesVersion,
  oneCopyPerPage,
  oneCopyPerVersion,
  onlyNewest,
  onlyWhole,
  orElse,
  saysItsDay,
} from './offline-copies.ts';
import { installAll } from './offline-install.ts';
import { memberCopy, newestList } from './offline-member.ts';
import { connectionNow, sparesData } from './offline-version.ts';

/** What TypeScript’s types for pages lack of a worker’s. */
interface WorkerEvent extends MessageEvent {
  waitUntil: (work: Promise<unknown>) => void;
}
declare const self: {
  /** The build puts the list here. */
  filesToKeep: PrecacheEntry[];
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: (
    type: 'install' | 'activate' | 'message',
    listener: (event: WorkerEvent) => void,
  ) => void;
};

/** How long a reader waits for the network where a copy is at hand. */
const patience = 3;
const anyParameter = /^/u;

setCacheNameDetails({ prefix: 'sops', precache: 'site', runtime: 'opened', suffix: '' });
const site = new PrecacheController();
site.addToCacheList(self.filesToKeep);

self.addEventListener('install', (event) => {
  // An update, too, waits for a better connection; the browser asks again at the next page.
  if (sparesData(connectionNow())) event.waitUntil(Promise.reject(new Error('Data is saved.')));
  else event.waitUntil(installAll(site, event));
});

self.addEventListener('activate', (event) => {
  void site.activate(event);
  event.waitUntil(self.clients.claim());
});

self.addEventListener('message', ({ data }) => {
  if (data === 'apply') void self.skipWaiting();
});

registerRoute(
  ({ request, url, sameOrigin }) => sameOrigin && request.mode === 'navigate' && namesVersion(url),
  new NetworkFirst({
    networkTimeoutSeconds: patience,
    plugins: [...[oneCopyPerVersion, onlyWhole, onlyNewest], ...[orElse(keptOf), saysItsDay]],
  }),
);

registerRoute(
  new PrecacheRoute(site, {
    ignoreURLParametersMatching: [anyParameter],
    // The server sends a page’s address without its slash to the one with it.
    urlManipulation: ({ url }) => [new URL(`${url.pathname}/`, url.origin)],
  }),
);

const opened = new NetworkFirst({
  networkTimeoutSeconds: patience,
  plugins: [oneCopyPerPage, onlyWhole, onlyNewest, saysItsDay],
});

registerRoute(
  ({ request, url, sameOrigin }) =>
    sameOrigin && request.mode === 'navigate' && !url.pathname.startsWith('/api/'),
  async (asked) => (await memberCopy(asked.request.url)) ?? opened.handle(asked),
);

// What fills the copies asks past them.
registerRoute(
  ({ request, url, sameOrigin }) =>
    sameOrigin && url.pathname.startsWith('/sealed/') && request.cache !== 'reload',
  async ({ request }) =>
    request.url.endsWith('/list.json')
      ? newestList(request)
      : ((await memberCopy(request.url)) ?? fetch(request)),
);

// Styles and scripts of a page that is newer than what is kept: the copy of it needs them.
const parts = new CacheFirst({ plugins: [onlyWhole, onlyNewest] });

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/_astro/'),
  async (asked) => (await memberCopy(asked.request.url)) ?? parts.handle(asked),
);

/** What is kept of a page, whatever its version. */
async function keptOf(path: string): Promise<Response | undefined> {
  return (await site.matchPrecache(path)) ?? (await caches.match(path));
}

setCatchHandler(async ({ request }) => {
  const page = request.mode === 'navigate' ? await site.matchPrecache('/offline/') : undefined;
  return page ?? Response.error();
});
