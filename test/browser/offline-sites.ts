import { cp, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { writeWorker } from '../../src/build/offline.ts';
import { changed, type Change } from '../support/sop-source.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** A copy of the real site, to be broken or replaced while it is served. */
export async function copyOfSite() {
  const folder = await temporaryFolder();
  const dist = join(folder, 'dist');
  await cp(inject('site').dist, dist, { recursive: true });
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
