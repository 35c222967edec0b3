import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** What a finished site weighs. Sizes in bytes, as they lie on the disk. */
export interface SiteSize {
  pages: number;
  files: number;
  bytes: number;
  /** Of one page’s HTML. */
  html: { median: number; max: number };
  /** Everything that search is made of. */
  index: number;
}

/** Weighs the finished site in `dist`. */
export async function measureSite(dist: string): Promise<SiteSize> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const files = await Promise.all(
    paths.map(async (path) => ({ path, bytes: (await stat(path)).size })),
  );
  const html = files.filter(({ path }) => path.endsWith('.html')).map(({ bytes }) => bytes);
  const index = files.filter(({ path }) => path.startsWith(join(dist, 'pagefind') + sep));
  return {
    pages: html.length,
    files: files.length,
    bytes: sum(files.map(({ bytes }) => bytes)),
    html: { median: median(html), max: Math.max(0, ...html) },
    index: sum(index.map(({ bytes }) => bytes)),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
