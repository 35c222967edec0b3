import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { AstroIntegration } from 'astro';

interface Options {
  /** Folder that Astro wrote to. */
  scratch: string;
  /** Folder that is served. */
  dist: string;
}

/**
 * Makes the finished build the site that is served. Last in the list: a check that fails before it
 * leaves `dist` as it was.
 */
export function publish({ scratch, dist }: Options): AstroIntegration {
  return {
    name: 'publish',
    hooks: {
      'astro:build:start': () => recover(dist),
      'astro:build:done': () => replace(dist, scratch),
    },
  };
}

/** Puts `scratch` in the place of `dist`. If that fails, `dist` is what it was before. */
export async function replace(dist: string, scratch: string): Promise<void> {
  if (!existsSync(scratch)) throw new Error(`There is no finished build in ${scratch}.`);
  await recover(dist);
  const [next, old] = [`${dist}.new`, `${dist}.old`];
  await move(scratch, next);
  if (existsSync(dist)) await rename(dist, old);
  try {
    await rename(next, dist);
  } catch (error) {
    if (existsSync(old)) await rename(old, dist);
    throw new Error(`The finished build could not be moved to ${dist}.`, { cause: error });
  }
  await rm(old, { recursive: true, force: true });
}

/** Ends what a crash in the middle of `replace` left: there is one `dist`, and nothing beside it. */
export async function recover(dist: string): Promise<void> {
  const old = `${dist}.old`;
  if (existsSync(old) && !existsSync(dist)) await rename(old, dist);
  await Promise.all([old, `${dist}.new`].map((left) => rm(left, { recursive: true, force: true })));
}

/** Moves a folder; to another disk by copying, since renaming does not reach there. */
async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}
