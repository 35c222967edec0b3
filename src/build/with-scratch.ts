import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { lock } from 'proper-lockfile';
import type { BuildPaths } from './paths.ts';

/** A build of many SOPs may take a minute; who waits for it asks this often and no longer. */
const patience = { retries: 600, minTimeout: 200, maxTimeout: 500 };

/**
 * Does `work` while no other build of this project runs, since Astro keeps lists of modules in one
 * place for all of them. Afterwards nothing half-made is left: it may hold locked text in clear.
 */
export async function withScratch<T>({ scratch }: BuildPaths, work: () => Promise<T>): Promise<T> {
  const own = dirname(scratch);
  const shared = dirname(own);
  await mkdir(shared, { recursive: true });
  const release = await lock(shared, { retries: patience });
  try {
    return await work();
  } finally {
    await rm(own, { recursive: true, force: true });
    await release();
  }
}
