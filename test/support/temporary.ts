import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';

/** A folder that holds `files` by path, and is gone when the run has finished. */
export async function temporaryFolder(
  files: Record<string, string | Buffer> = {},
): Promise<string> {
  const folder = await mkdtemp(join(inject('site').shared, 'sop-'));
  await writeFiles(folder, files);
  return folder;
}

/** Writes `files` into `folder`, by path. */
export async function writeFiles(
  folder: string,
  files: Record<string, string | Buffer>,
): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
