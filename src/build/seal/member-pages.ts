import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { demandMasterKey } from '../../load/master-key.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import { Refusal } from '../../load/write/refusal.ts';
import type { BuildPaths } from '../paths.ts';

/**
 * Does `work` with the pages that members read, in a folder outside of the site, named by the environment
 * (`MEMBER_PAGES`); without a section with access `invite`, just does it. The folder holds clear text,
 * and is gone afterwards, however `work` ends; one that is named there already is used, and stays. Throws
 * a `Refusal` where there is no master key.
 *
 * It is a build of its own, as everyone who is invited would have it: what is sealed is then what a
 * build for them shows, and the public build has never held a locked text.
 */
export async function withMemberPages<T>(
  paths: BuildPaths,
  { sections }: Curriculum,
  work: () => Promise<T>,
): Promise<T> {
  const first = sections.find(({ access }) => access === 'invite');
  if (!first || paths.reader !== 'visitor' || paths.pagesOnly) return work();
  await demandKey(paths, first.id);
  if (paths.memberPages !== undefined) return work();
  const folder = join(dirname(dirname(paths.scratch)), `members-${process.pid}`);
  try {
    await buildPages(folder);
    process.env['MEMBER_PAGES'] = join(folder, 'dist');
    return await work();
  } finally {
    delete process.env['MEMBER_PAGES'];
    await rm(folder, { recursive: true, force: true });
  }
}

async function demandKey({ data }: BuildPaths, section: string): Promise<void> {
  await demandMasterKey(data, process.env).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(
      `${section}/section.yaml says \`access: invite\`, which needs a key. ${reason} Or write \`access: omit\`.`,
    );
  });
}

async function buildPages(folder: string): Promise<void> {
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    env: {
      ...process.env,
      ...{ READ_AS: 'everyone', PAGES_ONLY: '1', DIST_DIR: join(folder, 'dist') },
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code]: unknown[] = await once(child, 'close');
  if (code !== 0) throw new Error('The pages of members could not be built.');
}
