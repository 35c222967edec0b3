import type { PrecacheController } from 'workbox-precaching';

/** What Workbox takes for the event of a worker. */
type InstallEvent = Parameters<PrecacheController['install']>[0];

/** How many files are fetched at a time: what browsers open to one host over HTTP/1.1. */
const atOnce = 6;

/**
 * Fetches what the site’s list names and the cache has not, several files at a time; rejects if one cannot be had.
 * Workbox’s own `install` fetches one after the other, so that a connection with 100 ms takes 24 s for 240 files.
 */
export async function installAll(site: PrecacheController, event: InstallEvent): Promise<void> {
  const left = [...site.getURLsToCacheKeys()];
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [url, cacheKey] = next;
      // A file whose name is not its hash may be an old one in the browser’s own cache.
      const cache = url === cacheKey ? 'default' : 'reload';
      const request = new Request(url, { cache, credentials: 'same-origin' });
      // oxlint-disable-next-line no-await-in-loop -- Each of the six does one after the other.
      await Promise.all(site.strategy.handleAll({ params: { cacheKey }, request, event }));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
