import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What members’ devices keep of a section: a name for this state of it, and addresses. */
export interface ListedFiles {
  version: string;
  files: string[];
}

const asset = /"(\/_astro\/[^"]+)"/gu;

/**
 * The list of all that a member’s device keeps of a section: pages as visitors see them, what
 * is sealed beside them, and styles and scripts of both, so that what is kept is of one version.
 */
export async function listFiles(
  site: string,
  pages: readonly string[],
  sealed: readonly { path: string; content: Uint8Array }[],
  texts: readonly (readonly [page: string, html: string])[],
): Promise<ListedFiles> {
  const shells = await Promise.all(
    pages.map((page) => readFile(join(site, page, 'index.html'), 'utf8')),
  );
  const assets = [...shells, ...texts.map(([, html]) => html)].flatMap((html) =>
    [...html.matchAll(asset)].map(([, path = '']) => path),
  );
  const hash = createHash('sha256');
  for (const shell of shells) hash.update(shell);
  for (const { content } of sealed) hash.update(content);
  const files = [...pages, ...sealed.map(({ path }) => `/${path}`), ...new Set(assets)];
  return { version: hash.digest('hex').slice(0, 16), files: files.sort() };
}
