import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { masterKeyFile, masterKeyVariable, writeMasterKey } from '../load/master-key.ts';
import { Refusal } from '../load/write/refusal.ts';
import type { Academy } from './academy.ts';

/** Makes the master key from random bytes, and says how to keep it. Never writes over one. */
export async function initKey({ dataDir }: Academy): Promise<string> {
  const key = writeMasterKey(crypto.getRandomValues(new Uint8Array(32)));
  const path = join(dataDir, masterKeyFile);
  await writeKey(dataDir, path, key).catch(refuse(path));
  return `The master key is in ${path}: 43 letters that only you can read.

All invitations and all sealed pages are made from it. It cannot be made again.
- Print the file, or write it down letter by letter, and lock the paper away: capitals and small letters differ.
- Where a host builds the site, put it into the host’s secret store as ${masterKeyVariable}.
- Keep it out of the repository, out of mail and out of chats.
What to do if it is lost or stolen: content/guide/the-gate.md.

Next: write \`access: invite\` into a section.yaml, and invite: \`npm run academy -- invite --sections all\`.`;
}

async function writeKey(dataDir: string, path: string, key: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(path, `${key}\n`, { flag: 'wx', mode: 0o600 });
  // Whatever the umask is, the file is its owner’s alone.
  await chmod(path, 0o600);
}

function refuse(path: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    if (error.code !== 'EEXIST' || error.syscall !== 'open')
      throw new Refusal(`${path} cannot be written: ${error.message}. Nothing was changed.`);
    throw new Refusal(
      `There is a master key in ${path} already, and another one would end every invitation. It was left as it is. What to do if it is lost or stolen: content/guide/the-gate.md.`,
    );
  };
}
