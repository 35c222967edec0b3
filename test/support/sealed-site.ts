import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatCode } from '../../src/gate/code.ts';
import { invitationSecret, masterKey } from '../../src/gate/keys.ts';
import type { Access } from '../../src/model/section.ts';
import { sampleMaster } from '../gate/sample.ts';
import { masterKeyText, sealedContent } from './sealed-content.ts';
import { buildSite } from './real-site.ts';

/** Who is invited to what, for sites of these tests. */
export const invitations = `invitations:
  - number: 1
    sections: [sales]
  - number: 2
    sections: all
`;

/** A site of generated SOPs, built with the command that owners use. `remove` takes all of it away. */
export async function sealedSite(access: Readonly<Record<string, Access>>) {
  const folder = await mkdtemp(join(tmpdir(), 'sealed-'));
  const content = await sealedContent(folder, access, invitations);
  const dist = join(folder, 'dist');
  const build = (env: Record<string, string> = {}, to = dist) =>
    buildSite(to, { CONTENT_DIR: content, ACADEMY_MASTER_KEY: masterKeyText, ...env });
  await build();
  return {
    ...{ folder, content, dist, build },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The code of an invitation, as it is printed on its card. */
export async function codeOf(number: number, reissue = 1): Promise<string> {
  return formatCode(await invitationSecret(await masterKey(sampleMaster), number, reissue));
}

/** All files of a folder with their bytes, by path. */
export async function filesOf(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  const files = paths.map(async (path) => [path, await readFile(join(folder, path))] as const);
  return new Map(await Promise.all(files));
}
