import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isIndexed, makeSearchFiles } from '../search-files.ts';

/**
 * The search index of a section as its members read it, as JSON: `{ "<path in /pagefind/>": "<base64>" }`.
 * It holds all pages of the section, the open ones too: search leaves the public ones out for it.
 */
export async function memberIndex(members: string, section: string): Promise<string> {
  const files = await readdir(join(members, section), { recursive: true });
  const paths = files.filter((file) => file.endsWith('index.html')).sort();
  const pages = await Promise.all(
    paths.map(async (file) => ({
      url: `/${section}/${file.replaceAll('\\', '/').slice(0, -'index.html'.length)}`,
      html: await readFile(join(members, section, file), 'utf8'),
    })),
  );
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
