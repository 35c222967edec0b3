import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../../support/temporary.ts';
import { runImport } from '../../../src/load/write/import-command.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/import/', import.meta.url));

/** The page of the academy. */
export const seedFile = join(fixtures, 'seed.txt');

/** A fixed day of work. */
export const now = new Date(2026, 10, 23, 12);

/** A content folder of its own for a test, with the guide’s template in it. */
export async function contentFolder(): Promise<string> {
  const contentDir = join(await temporaryFolder(), 'content');
  await cp(join(fixtures, 'content'), contentDir, { recursive: true });
  const out = join(contentDir, 'guide', 'template.md');
  await runImport({ file: seedFile, out, document: 'TPL-00', contentDir, force: false, now });
  return contentDir;
}

/** The text of a file in a content folder. */
export function read(contentDir: string, path: string): Promise<string> {
  return readFile(join(contentDir, path), 'utf8');
}

/** What a command says that refuses. */
export async function refusalOf(command: Promise<unknown>): Promise<string> {
  return command.then(
    () => 'It did not refuse.',
    (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : 'unknown'),
  );
}
