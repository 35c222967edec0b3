import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { endOffline } from './offline-dev.ts';
import { isKeptOffline, offlineScope, workerAddress } from './offline-list.ts';
import { inMegabytes, totalOf, weigh, whyTooHeavy, type Weight } from './offline-weight.ts';
import { makeWorker } from './offline-worker.ts';

/**
 * Makes the service worker, by which the site opens without a connection, and stops the build if
 * that would fetch too much. It belongs behind whatever writes files that pages need.
 */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:server:setup': ({ server }) => endOffline(server),
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const weights = await writeWorker(fileURLToPath(dir), process.env['OFFLINE']);
        const took = Math.round(performance.now() - started);
        logger.info(`${weights.length} files, ${inMegabytes(totalOf(weights))}, in ${took} ms`);
      },
    },
  };
}

/** Writes the worker of the site in `dist` into it. Says what devices will fetch, the worker included. */
export async function writeWorker(dist: string, wanted?: string): Promise<Weight[]> {
  const files = await readdir(dist, { recursive: true, withFileTypes: true });
  const all = files
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(dist, '/').length))
    .map((path) => path.replaceAll('\\', '/'));
  const scope = offlineScope(all, wanted);
  const paths = all.filter((path) => isKeptOffline(path, scope));
  const path = workerAddress.slice(1);
  await writeFile(join(dist, path), await makeWorker(dist, paths));
  const weights = await weigh(dist, [...paths, path]);
  const tooHeavy = whyTooHeavy(weights);
  if (tooHeavy)
    throw new AstroError(
      tooHeavy,
      'Make the largest smaller, or build with OFFLINE=opened: then devices keep SOPs as they are opened.',
    );
  return weights;
}
