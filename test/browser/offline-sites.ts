import { cp, readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { inject } from 'vitest';
import { writeWorker } from '../../src/build/offline.ts';
import { changed, type Change } from '../support/sop-source.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** Open SOPs, and parts of the index, that tests on a copy have no use for: a browser keeps all it finds. */
const leftOut =
  /^(?:(?!retention|current|waitlist|_astro|pagefind)[a-z-]+\/[a-z-]+\/|pagefind\/(?:fragment|index)\/)/u;

/** A copy of the real site with the open SOPs of one section, to be broken or replaced while it is served. */
export async function copyOfSite() {
  const folder = await temporaryFolder();
  const dist = join(folder, 'dist');
  const whole = inject('site').dist;
  await cp(whole, dist, {
    recursive: true,
    filter: (path) => !leftOut.test(`${relative(whole, path).replaceAll('\\', '/')}/`),
  });
  await writeWorker(dist);
  const move = (from: string, to: string) => rename(join(dist, from), join(dist, to));
  return {
    dist,
    /** Takes a file away, until what this returns is called. */
    lose: async (file: string) => {
      await move(file, `${file}.gone`);
      return () => move(`${file}.gone`, file);
    },
    /** Publishes a version in which words of some pages are others. */
    publish: async (pages: Record<string, Change[]>) => {
      const next = join(folder, 'next');
      await cp(dist, next, { recursive: true });
      for (const [page, changes] of Object.entries(pages)) {
        const file = join(next, page, 'index.html');
        await writeFile(file, changed(await readFile(file, 'utf8'), changes));
      }
      await writeWorker(next);
      await rename(dist, join(folder, 'before'));
      await rename(next, dist);
    },
  };
}
