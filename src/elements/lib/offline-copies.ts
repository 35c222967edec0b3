import type { WorkboxPlugin } from 'workbox-core/types.js';

/** How many of the pages and files that the reader opened besides are kept; the oldest go. */
const most = 200;

/** Our pages are the same for every query, so that one copy answers all of them. */
export const oneCopyPerPage: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => {
    const { origin, pathname } = new URL(request.url);
    return origin + pathname;
  },
};

/** Whether an address names the version it means, as links of “is my printout current?” do. */
export function namesVersion(url: URL): boolean {
  return url.searchParams.has('version');
}

/** A page asked for by its version has a copy for each version, and none for other queries. */
export const oneCopyPerVersion: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => {
    const { origin, pathname, searchParams } = new URL(request.url);
    const version = searchParams.get('version') ?? '';
    return `${origin}${pathname}?${new URLSearchParams({ version }).toString()}`;
  },
};

/** Where no copy of its own is at hand, a page is answered with what `kept` has for its path. */
export function orElse(kept: (path: string) => Promise<Response | undefined>): WorkboxPlugin {
  return {
    cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
      cachedResponse ?? (await kept(new URL(request.url).pathname)),
  };
}

/** Keeps whole answers only: no redirect, no page for an address that leads nowhere. */
export const onlyWhole: WorkboxPlugin = {
  cacheWillUpdate: async ({ response }) => (response.status === 200 ? response : null),
};

/** Keeps the copies that were made last. A copy that is made again counts as new. */
export const onlyNewest: WorkboxPlugin = {
  cacheDidUpdate: async ({ cacheName }) => {
    const cache = await caches.open(cacheName);
    const oldest = (await cache.keys()).slice(0, -most);
    await Promise.all(oldest.map((request) => cache.delete(request)));
  },
};

/** Writes into a page that comes from the cache of which day it is, so that the page can say so. */
export const saysItsDay: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ cachedResponse }) => cachedResponse && withDay(cachedResponse),
};

async function withDay(response: Response): Promise<Response> {
  const html = await response.text();
  const headers = new Headers(response.headers);
  // They describe the bytes that came over the network, not this text.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  const at = Date.parse(headers.get('date') ?? '');
  const day = Number.isNaN(at) ? '' : new Date(at).toISOString();
  return new Response(html.replace('<html', `<html data-copy="${day}"`), { headers });
}
