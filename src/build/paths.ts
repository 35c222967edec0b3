import { join, resolve } from 'node:path';

/** Where a build reads and writes; all absolute. Tests build small curricula side by side. */
export interface BuildPaths {
  /** Folder that authors write in: `CONTENT_DIR`, or `content`. */
  content: string;
  /** Folder that is served: `DIST_DIR`, or `dist`. It holds the last build that passed every check. */
  dist: string;
  /** Scratch folder that Astro writes to, and its cache. */
  scratch: string;
  cache: string;
}

/** The paths of this build, from its environment and working folder. */
export function buildPaths(env: NodeJS.ProcessEnv = process.env, cwd = process.cwd()): BuildPaths {
  const dist = resolve(cwd, env['DIST_DIR'] ?? 'dist');
  const scratch = env['DIST_DIR'] ? `${dist}.build` : join(cwd, '.build');
  return {
    content: resolve(cwd, env['CONTENT_DIR'] ?? 'content'),
    dist,
    scratch: join(scratch, 'site'),
    cache: join(scratch, 'cache'),
  };
}
