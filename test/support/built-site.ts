import { cp, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { smallContent } from './content-source.ts';
import { buildSite } from './real-site.ts';
import { changed, type Change } from './sop-source.ts';
import { temporaryFolder, writeFiles } from './temporary.ts';

/** What happens to files of the small curriculum: words changed, a new file, or `null` for none. */
export type Edits = Record<string, Change[] | string | Buffer | null>;

/**
 * Builds the small curriculum after some edits, with the command that owners use, and reads `dist/`.
 * `work` is what an author does to the content folder before.
 */
export async function builtSite(edits: Edits = {}, work = (_content: string) => {}) {
  const folder = await temporaryFolder();
  const content = join(folder, 'content');
  await cp(smallContent, content, { recursive: true });
  for (const [path, edit] of Object.entries(edits)) {
    const file = join(content, path);
    const text = Array.isArray(edit) ? changed(await readFile(file, 'utf8'), edit) : edit;
    if (text === null) await rm(file);
    else await writeFiles(content, { [path]: text });
  }
  work(content);
  const dist = join(folder, 'dist');
  await buildSite(dist, { CONTENT_DIR: content });
  const files = (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1));
  return { dist, files, read: (path: string) => readFile(join(dist, path), 'utf8') };
}
