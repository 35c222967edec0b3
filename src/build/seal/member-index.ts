import { join } from 'node:path';
import { isIndexed, makeSearchFiles } from '../search-files.ts';
import { readPages } from '../search-index.ts';

/**
 * The search index of a section as its members read it, as JSON: `{ "<path in /pagefind/>": "<base64>" }`.
 * It holds all pages of the section, the open ones too: search leaves the public ones out for it.
 */
export async function memberIndex(members: string, section: string): Promise<string> {
  const pages = await readPages(join(members, section), `/${section}/`);
  const index = await makeSearchFiles(pages.filter(isIndexed));
  const needed = index
    .filter(({ path }) => !shared.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return JSON.stringify(
    Object.fromEntries(
      needed.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]),
    ),
  );
}

/** The engine is the public site’s. */
const shared = /^(?:pagefind\.js|wasm\.|chunks\.json)/u;
