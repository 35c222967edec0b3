import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { securityHeaders } from './security-headers.ts';

/** Where a server listens. */
export interface Address {
  /** 0 takes any free port. */
  port: number;
  host: string;
}

/** A server that listens. */
export interface Listening {
  /** Where a browser on this machine finds it. */
  url: string;
  /** Finishes the answers under way, then stops; after `patience` ms it hangs up. */
  close: (patience?: number) => Promise<void>;
}

/** Starts to listen. Rejects with a sentence for the owner if the address cannot be had. */
export async function listen(app: Hono, { port, host }: Address): Promise<Listening> {
  const server = createServer(
    getRequestListener(app.fetch, { overrideGlobalObjects: false, errorHandler: badRequest }),
  );
  const answers = track(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new Error(explain(error, { port, host }))));
    server.listen(port, host, resolve);
  });
  return { url: urlOf(server, host), close: (patience = 5000) => close(server, answers, patience) };
}

/** What did not become a request, such as an address that is none, has not passed the app. */
function badRequest(): Response {
  const headers = securityHeaders({ https: false });
  return new Response('This is no address of this site.\n', { status: 400, headers });
}

function explain(error: NodeJS.ErrnoException, { port, host }: Address): string {
  if (error.code === 'EADDRINUSE') {
    return (
      `Port ${port} is in use, perhaps by another copy of this site. ` +
      `Stop that one, or take another port: PORT=${port + 1} npm start`
    );
  }
  if (error.code === 'EACCES')
    return `Port ${port} is not allowed for this user. Take one above 1023: PORT=4321 npm start`;
  return (
    `This machine cannot listen at HOST=${host} (${error.message}). ` +
    'Leave HOST out for this machine only, or write HOST=0.0.0.0 for the whole network.'
  );
}

/** Hosts that mean every address of the machine have none of their own to show. */
function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** The answers under way. */
function track(server: Server): Set<ServerResponse> {
  const answers = new Set<ServerResponse>();
  server.on('request', (_request, answer) => {
    answers.add(answer);
    answer.once('close', () => answers.delete(answer));
  });
  return answers;
}

/** Node’s own `close` cuts off an answer that is written whole and not yet sent whole: we wait. */
async function close(server: Server, answers: Set<ServerResponse>, patience: number) {
  const hangUp = setTimeout(() => server.closeAllConnections(), patience);
  await Promise.all([...answers].map((answer) => once(answer, 'close')));
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(hangUp);
}
