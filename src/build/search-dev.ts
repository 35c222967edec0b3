import type { ServerResponse } from 'node:http';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { isIndexed, makeSearchFiles, type IndexedPage } from './search-files.ts';

/** The page that links to every other: what it leads to is what search may find. */
const listOfAll = '/search/';
/** A link to a page of this site: no file, no query, no anchor. */
const pageLink = /href="(\/(?:[\w-]+\/)+)"/gu;

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** After a change, pages are what they were for a moment: an index made then is not kept. */
const settling = 3000;

/** Files of the index by their path below `/pagefind/`. */
type Files = Map<string, Uint8Array>;

/**
 * Serves `/pagefind/` of a development server. The index is made when a reader first asks for it,
 * and made anew when one asks after something changed; it is kept in memory only.
 */
export function serveSearch(server: DevServer, logger: AstroIntegrationLogger): void {
  let made: Promise<Files> | undefined;
  let madeAt = 0;
  let changedAt = -Infinity;
  server.watcher.on('all', () => (changedAt = Date.now()));
  server.middlewares.use('/pagefind/', (request, response) => {
    const path = (request.url ?? '').replace(/^\//u, '').replace(/\?.*$/u, '');
    // A reader’s first question. What follows belongs to the index that this one named.
    if (path === 'pagefind-entry.json' && madeAt < changedAt + settling) made = undefined;
    if (!made) {
      madeAt = Date.now();
      made = makeFiles(server);
      made.catch(() => (made = undefined));
    }
    made.then(
      (files) => send(response, path, files.get(path)),
      (error: unknown) => {
        logger.error(`Search: ${String(error)}`);
        send(response, path, undefined);
      },
    );
  });
}

async function makeFiles(server: DevServer): Promise<Files> {
  const site = server.resolvedUrls?.local[0];
  if (!site) throw new Error('The development server has no address on this machine.');
  const list = await readPage(site, listOfAll);
  const urls = new Set([...list.html.matchAll(pageLink)].map(([, url = '']) => url));
  const pages = await Promise.all([...urls].map((url) => readPage(site, url)));
  const files = await makeSearchFiles(pages.filter(isIndexed));
  return new Map(files.map(({ path, content }) => [path, content]));
}

async function readPage(site: string, url: string): Promise<IndexedPage> {
  const response = await fetch(new URL(url, site));
  return { url, html: response.ok ? await response.text() : '' };
}

function send(response: ServerResponse, path: string, content: Uint8Array | undefined): void {
  response.statusCode = content ? 200 : 404;
  response.setHeader('content-type', mediaType(path));
  response.setHeader('cache-control', 'no-cache');
  response.end(content);
}

function mediaType(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}
