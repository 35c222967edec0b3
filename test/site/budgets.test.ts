import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';

const { dist } = inject('site');
const kB = 1024;
const sizes = new Map<string, number>();

/** Bytes of a file of the site, gzip. */
async function weigh(path: string): Promise<number> {
  const kept = sizes.get(path) ?? gzipSync(await readFile(join(dist, path)), { level: 9 }).length;
  sizes.set(path, kept);
  return kept;
}

/** What a first visit to a page fetches, gzip: the page, its styles, its scripts and what they import. */
async function firstVisit(page: string) {
  const html = await readFile(join(dist, page), 'utf8');
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/gu)].map(
    ([, path]) => path ?? '',
  );
  const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/gu)].map(([, path]) => path ?? '');
  const all = await importedBy(scripts);
  const sum = async (paths: Iterable<string>) =>
    (await Promise.all([...paths].map(weigh))).reduce((total, size) => total + size, 0);
  return { html: await weigh(page), css: await sum(styles), script: await sum(all) };
}

/** Scripts and their static imports; what is imported on demand is not fetched by a first visit. */
async function importedBy(scripts: readonly string[]): Promise<Set<string>> {
  const seen = new Set<string>();
  const queue = [...scripts];
  for (let path = queue.pop(); path; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const code = await readFile(join(dist, path), 'utf8');
    for (const [, from] of code.matchAll(/(?:from|import)\s*["'](\.\/[^"']+)["']/gu)) {
      queue.push(join('/_astro', from ?? ''));
    }
  }
  return seen;
}

/** A binder holds every procedure of its section, to be printed as one: it is as heavy as they are. */
const isBinder = (file: string) => /(?:^|\/)binder\/index\.html$/u.test(file);

const pages = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.html'));

describe.each(pages.filter((page) => !isBinder(page)))('%s', (page) => {
  test('keeps to the budgets of a first visit', async () => {
    const { html, css, script } = await firstVisit(page);
    expect(script, 'scripts').toBeLessThanOrEqual(8 * kB);
    expect(html + css, 'HTML and styles').toBeLessThanOrEqual(14.6 * kB);
    expect(html + css + script, 'all of it').toBeLessThanOrEqual(20 * kB);
  });
});

test('a binder runs no more script than other pages', async () => {
  const binders = pages.filter(isBinder);
  expect(binders.length).toBeGreaterThan(1);
  for (const page of binders) expect((await firstVisit(page)).script).toBeLessThanOrEqual(8 * kB);
});
