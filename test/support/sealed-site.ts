import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { inject } from 'vitest';
import { formatCode } from '../../src/gate/code.ts';
import { invitationSecret, masterKey } from '../../src/gate/keys.ts';
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

/** What the sections of the site are open to. */
export const access = { sales: 'invite', onboarding: 'invite', foundations: 'omit' } as const;

/** A site of generated SOPs, and what members of all its sections read. */
export interface SealedSite {
  content: string;
  /** The finished site. Tests that change it take a copy. */
  dist: string;
  members: string;
}

/**
 * Builds the site with the command that owners use, for the first test file that asks; the others of the
 * run get the same one, since two builds take ten seconds.
 */
export async function sealedSite(): Promise<SealedSite> {
  const { shared } = inject('site');
  const folder = join(shared, 'sealed');
  const release = await lock(shared, {
    retries: { retries: 600, minTimeout: 200, maxTimeout: 300 },
  });
  try {
    const site = { content: join(folder, 'content'), ...placesIn(folder) };
    if (existsSync(join(folder, 'done'))) return site;
    await sealedContent(folder, access, { invitations });
    await buildSealed(site);
    await writeFile(join(folder, 'done'), '');
    return site;
  } finally {
    await release();
  }
}

/** Where a build of `buildSealed` in `folder` puts site and members’ pages. */
export function placesIn(folder: string): Omit<SealedSite, 'content'> {
  return { dist: join(folder, 'dist'), members: join(folder, 'members') };
}

/** Builds members’ pages, then the site that seals them, and keeps both. */
export async function buildSealed({ content, dist, members }: SealedSite): Promise<void> {
  const env = { CONTENT_DIR: content, ACADEMY_MASTER_KEY: masterKeyText };
  await buildSite(members, { ...env, READ_AS: 'everyone', PAGES_ONLY: '1' });
  await buildSite(dist, { ...env, MEMBER_PAGES: members });
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
