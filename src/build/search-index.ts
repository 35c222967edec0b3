import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { serveSearch } from './search-dev.ts';
import { isIndexed, makeSearchFiles, type IndexedPage } from './search-files.ts';

/**
 * Makes the search index of the finished pages, in `/pagefind/`; while authors work, of the pages
 * that the development server renders. Both see what readers see, so search knows no more.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:server:setup': ({ server, logger }) => serveSearch(server, logger),
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const count = await indexSite(fileURLToPath(dir));
        logger.info(`${count} pages indexed in ${Math.round(performance.now() - started)} ms`);
      },
    },
  };
}

/** Writes the index of the site in `folder` into it, and says how many pages it holds. */
export async function indexSite(folder: string): Promise<number> {
  const pages = (await readPages(folder)).filter(isIndexed);
  const files = await makeSearchFiles(pages);
  await Promise.all(
    files.map(async ({ path, content }) => {
      const file = join(folder, 'pagefind', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }),
  );
  return pages.length;
}

/** The pages in `folder`, which is at the address `at` of the site, in the order of their names. */
export async function readPages(folder: string, at = '/'): Promise<IndexedPage[]> {
  const files = await readdir(folder, { recursive: true });
  const pages = files.filter((file) => file.endsWith('index.html')).sort();
  return Promise.all(
    pages.map(async (file) => ({
      url: `${at}${file.replaceAll('\\', '/').slice(0, -'index.html'.length)}`,
      html: await readFile(join(folder, file), 'utf8'),
    })),
  );
}
