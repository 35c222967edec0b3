import type { HookParameters } from 'astro';
import { workerAddress } from './offline-list.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** Ends the worker of a finished site, erases what it kept, and loads its pages from the network. */
const farewell = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));
async function leave() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('sops-')).map((name) => caches.delete(name)));
  await self.registration.unregister();
  const pages = await self.clients.matchAll({ type: 'window' });
  await Promise.all(pages.map((page) => page.navigate(page.url)));
}
`;

/**
 * There is no worker while authors write. One that a finished site left at the same address
 * (`npm start` uses the same port) would go on showing that site; it finds this in its place.
 */
export function endOffline(server: DevServer): void {
  server.middlewares.use(workerAddress, (_request, response) => {
    response.setHeader('content-type', 'text/javascript');
    response.setHeader('cache-control', 'no-cache');
    response.end(farewell);
  });
}
