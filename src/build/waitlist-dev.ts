import { getRequestListener } from '@hono/node-server';
import type { AstroIntegration, HookParameters } from 'astro';
import { Hono } from 'hono';
import type { Connect } from 'vite';
import { readAddress } from '../server/read-address.ts';
import { openOwnWaitlist } from './own-waitlist.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** Runs the waitlist in `npm run dev`, too, so that the form of an author’s site really posts. */
export function waitlistDev({ content }: { content: string }): AstroIntegration {
  return {
    name: 'waitlist-dev',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        await serveWaitlist(server, content, (line) => logger.warn(line));
      },
    },
  };
}

async function serveWaitlist(
  server: DevServer,
  content: string,
  log: (line: string) => void,
): Promise<void> {
  const address = readAddress(process.env);
  if (typeof address === 'string') return;
  // A ledger that cannot be opened stops nobody from writing; the form says that nothing was saved.
  const waitlist = await openOwnWaitlist({ content, address, log }).catch((error: unknown) =>
    log(error instanceof Error ? error.message : String(error)),
  );
  if (!waitlist) return;
  const app = new Hono().route('/api/waitlist', waitlist.app).get('/api/health', waitlist.health);
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const handle: Connect.NextHandleFunction = (request, response, next) => {
    const isOurs = /^\/api\/(?:waitlist|health)(?:[/?]|$)/u.test(request.url ?? '');
    if (isOurs) void answer(request, response);
    else next();
  };
  // In front of Astro, which knows no address without a slash at its end.
  server.httpServer?.once('listening', () =>
    server.middlewares.stack.unshift({ route: '', handle }),
  );
  server.httpServer?.once('close', () => void waitlist.close());
}
