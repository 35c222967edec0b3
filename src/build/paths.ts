import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { readAs, type ReadAs } from '../model/read-as.ts';

/** Where a build reads and writes; all absolute. Tests build small curricula side by side. */
export interface BuildPaths {
  /** Folder that authors write in: `CONTENT_DIR`, or `content`. */
  content: string;
  /** Folder that is served: `DIST_DIR`, or `dist`. It holds the last build that passed every check. */
  dist: string;
  /** Scratch folder that Astro writes to, and its cache. */
  scratch: string;
  cache: string;
  /** Folder of what is the owner’s alone, the master key too: `DATA_DIR`, or `.data`. */
  data: string;
  /** For whom the site is built: `READ_AS`, or visitors. */
  reader: ReadAs;
  /** Pages as members read them, for the build to seal: `MEMBER_PAGES`, which the build sets. */
  memberPages: string | undefined;
  /** Whether only pages are wanted, by a build that seals them: no search, no worker, no host files. */
  pagesOnly: boolean;
}

/**
 * The paths of this build, from its environment and working folder. Astro keeps half-made chunks
 * beside its output only inside the working folder, so builds that run side by side each get a
 * scratch folder in it.
 */
export function buildPaths(env: NodeJS.ProcessEnv = process.env, cwd = process.cwd()): BuildPaths {
  const dist = resolve(cwd, env['DIST_DIR'] ?? 'dist');
  const name = createHash('sha256').update(dist).digest('hex').slice(0, 12);
  return {
    content: resolve(cwd, env['CONTENT_DIR'] ?? 'content'),
    dist,
    scratch: join(cwd, '.build', name, 'site'),
    cache: join(cwd, '.build', name, 'cache'),
    data: resolve(cwd, env['DATA_DIR'] ?? '.data'),
    reader: readAs(env['READ_AS']),
    memberPages: env['MEMBER_PAGES'],
    pagesOnly: env['PAGES_ONLY'] !== undefined,
  };
}
