import type { ServerOptions } from '../../src/server/create-server.ts';
import { onTestFinished } from 'vitest';
import { serve } from '../support/serve.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { ask } from './ask.ts';

/** A page that is worth compressing. */
export const longPage = `<!doctype html><title>Sales</title>${'<p>Answer within five minutes.</p>'.repeat(40)}`;

const files = {
  'index.html': '<!doctype html><title>Home</title>',
  '404.html': `<!doctype html><title>Not found</title>${'<p>No such page.</p>'.repeat(40)}`,
  'sales/index.html': longPage,
  'sales/a b/index.html': 'spaced',
  'api/index.html': 'the API’s page',
  '_astro/app.Bx3f.js': 'export const a = 1;\n'.repeat(50),
  _headers: '/*\n',
  '.env': 'SECRET=1',
  '.well-known/security.txt': 'Contact: mailto:owner@example.com',
};

/** A small site and what a client gets from its running server. */
export async function site(
  more: Record<string, string> = {},
  options: Omit<ServerOptions, 'dist'> = {},
) {
  const dist = await temporaryFolder({ ...files, ...more });
  const server = await serve(dist, options);
  onTestFinished(() => server.close(0));
  const get = (path: string, headers: Record<string, string> = {}) =>
    ask(server.url, path, { headers });
  return { dist, url: server.url, get };
}
