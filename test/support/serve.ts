import { createServer, type ServerOptions } from '../../src/server/create-server.ts';
import { listen, type Listening } from '../../src/server/listen.ts';

/** Serves a finished site on a free port of this machine, as `npm start` would. */
export async function serve(
  dist: string,
  options: Omit<ServerOptions, 'dist'> = {},
): Promise<Listening> {
  return await listen(createServer({ dist, ...options }), { port: 0, host: 'localhost' });
}
