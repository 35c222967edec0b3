import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readFormAction } from '../src/build/form-action.ts';
import { buildPaths } from '../src/build/paths.ts';
import { createServer } from '../src/server/create-server.ts';
import { listen } from '../src/server/listen.ts';
import { readAddress } from '../src/server/read-address.ts';

// Serves the finished site, and says where: `npm start`, or `node scripts/serve.ts` after a build.

const { content, dist } = buildPaths();
const address = readAddress(process.env);
if (typeof address === 'string') stop(address);
if (!existsSync(join(dist, 'index.html')))
  stop(`There is no finished site in ${dist}. Build it first: npm run build`);

const formAction = await readFormAction(content);
const app = createServer({ dist, formAction, onError: (error) => console.error(error) });
const server = await listen(app, address).catch((error: unknown) =>
  stop(error instanceof Error ? error.message : String(error)),
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
console.log(server.url);

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
