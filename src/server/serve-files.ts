import { join } from 'node:path';
import type { Context, Handler } from 'hono';
import { cacheControl } from './cache-control.ts';
import { chooseEncoding } from './encoding.ts';
import { FileStore, type Sendable } from './file-store.ts';
import { findFile } from './find-file.ts';

const noCache = { 'Cache-Control': 'no-cache' };

/** Answers with the files of `dist`; an address that leads to none gets `404.html`. */
export function serveFiles(dist: string): Handler {
  const store = new FileStore();
  const read = (c: Context, file: string) =>
    store.read(file, chooseEncoding(c.req.header('accept-encoding')));

  return async (c) => {
    const { pathname, search } = new URL(c.req.url);
    const found = await findFile(dist, pathname);
    if (found.kind === 'redirect') return redirect(c, `${found.to}${search}`);
    const file = found.kind === 'file' ? await read(c, found.file).catch(unreadable) : undefined;
    if (file) return sendFile(c, file, cacheControl(pathname));
    return sendNotFound(c, await read(c, join(dist, '404.html')).catch(unreadable));
  };
}

function sendFile(c: Context, file: Sendable, caching: string): Response {
  describe(c, file, caching);
  c.header('ETag', file.etag);
  if (isKnown(c.req.header('if-none-match'), file.etag)) return c.body(null, 304);
  return sendBody(c, file, 200);
}

function sendNotFound(c: Context, page: Sendable | undefined): Response {
  if (!page) return c.text('There is no page at this address.\n', 404, noCache);
  describe(c, page, 'no-cache');
  return sendBody(c, page, 404);
}

function describe(c: Context, { varies }: Sendable, caching: string): void {
  c.header('Cache-Control', caching);
  if (varies) c.header('Vary', 'Accept-Encoding');
}

function sendBody(c: Context, { type, encoding, body }: Sendable, status: 200 | 404): Response {
  c.header('Content-Type', type);
  c.header('Content-Length', String(body.length));
  if (encoding !== 'identity') c.header('Content-Encoding', encoding);
  return c.body(body, status);
}

/** Browsers keep a 308 for good unless they are told not to; a folder may go one day. */
function redirect(c: Context, to: string): Response {
  c.header('Cache-Control', 'no-cache');
  return c.redirect(to, 308);
}

/** Answers whoever wants to do more with a file than read it. */
export function onlyReads(c: Context): Response {
  c.header('Allow', 'GET, HEAD');
  return c.text('This address can only be read.\n', 405, noCache);
}

/** Whether an `If-None-Match` header names `etag`; a proxy may have marked it as weak. */
function isKnown(header: string | undefined, etag: string): boolean {
  const tags = header?.split(',').map((tag) => tag.trim().replace(/^W\//u, '')) ?? [];
  return tags.includes(etag) || tags.includes('*');
}

/** A file that went between looking and reading, as when a build replaces `dist`: not there. */
function unreadable(): undefined {
  return undefined;
}
