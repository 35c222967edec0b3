import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readFormAction } from '../src/build/form-action.ts';
import { buildPaths } from '../src/build/paths.ts';
import { openOwnWaitlist } from '../src/build/own-waitlist.ts';
import { createServer } from '../src/server/create-server.ts';
import { listen } from '../src/server/listen.ts';
import { readAddress } from '../src/server/read-address.ts';
import { withoutAddresses } from '../src/waitlist/safe-text.ts';

// Serves the finished site, and says where: `npm start`, or `node scripts/serve.ts` after a build.

const { content, dist } = buildPaths();
const address = readAddress(process.env);
if (typeof address === 'string') stop(address);
if (!existsSync(join(dist, 'index.html')))
  stop(`There is no finished site in ${dist}. Build it first: npm run build`);

const formAction = await readFormAction(content);
const log = (line: string) => console.error(line);
const waitlist = await openOwnWaitlist({ content, dist, address, log }).catch(stop);
const app = createServer({
  ...{ dist, formAction, onError: (error: Error) => log(withoutAddresses(error)) },
  ...(waitlist && { waitlist: waitlist.app, health: waitlist.health }),
});
const server = await listen(app, address).catch(stop);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
console.log(server.url);

/** Every answer first, then what was begun for them, then the ledger. */
async function end(): Promise<void> {
  await server.close();
  await waitlist?.close();
  process.exit(0);
}

function stop(reason: unknown): never {
  console.error(reason instanceof Error ? reason.message : reason);
  process.exit(1);
}
