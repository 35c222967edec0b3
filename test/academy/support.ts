import { cp, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Academy } from '../../src/academy/academy.ts';
import { initKey } from '../../src/academy/key-init.ts';
import { now, smallContent } from '../support/content-source.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** An academy of its own for a test: the small curriculum, and an empty data folder. */
export async function emptyAcademy(): Promise<Academy> {
  const folder = await temporaryFolder();
  const contentDir = join(folder, 'content');
  await cp(smallContent, contentDir, { recursive: true });
  return { contentDir, dataDir: join(folder, '.data'), env: {}, now };
}

/** An academy that has a master key. */
export async function academy(): Promise<Academy> {
  const made = await emptyAcademy();
  await initKey(made);
  return made;
}

/** `invitations.yaml` as it stands. */
export async function yamlOf({ contentDir }: Academy): Promise<string> {
  return readFile(join(contentDir, 'invitations.yaml'), 'utf8');
}

/** The permissions of a file or folder, as `ls` writes them in octal. */
export async function modeOf(path: string): Promise<string> {
  return ((await stat(path)).mode & 0o777).toString(8);
}

/** What a command says that refuses. */
export async function refusal(command: Promise<unknown>): Promise<string> {
  return command.then(
    () => 'It did not refuse.',
    (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : 'unknown'),
  );
}
