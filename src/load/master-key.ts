import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Refusal } from './write/refusal.ts';

/** Where the master key lies in the data folder; nobody but its owner may read it (mode 600). */
export const masterKeyFile = 'master.key';
/** Environment variable that takes the place of the file, for hosts that build the site. */
export const masterKeyVariable = 'ACADEMY_MASTER_KEY';

const keyLength = 32;
/** Letters of base64url for 32 bytes. */
const letters = 43;
const howTo =
  'Copy the key again from where you keep it: 43 letters, digits, `-` and `_`. If there is none yet, make one with `npm run academy -- key init`.';

/**
 * The 32 bytes that all keys of the gate are made from, or undefined where there are none.
 * The environment variable goes before the file. Refuses a key that is not whole.
 */
export async function readMasterKey(
  dataDir: string,
  env: NodeJS.ProcessEnv,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const given = env[masterKeyVariable]?.trim();
  if (given) return parsed(given, masterKeyVariable);
  const path = join(dataDir, masterKeyFile);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Refusal(`The master key ${path} cannot be read: ${error.message}.`);
  });
  return text === undefined ? undefined : parsed(text.trim(), path);
}

/** The same; refuses where there is none, and says how to make one. */
export async function demandMasterKey(
  dataDir: string,
  env: NodeJS.ProcessEnv,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readMasterKey(dataDir, env);
  if (bytes) return bytes;
  throw new Refusal(
    `There is no master key in ${resolve(dataDir)}, nor in ${masterKeyVariable}. Make one with \`npm run academy -- key init\`.`,
  );
}

/** A master key as it is written down: base64url, 43 letters. */
export function writeMasterKey(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

function parsed(text: string, from: string): Uint8Array<ArrayBuffer> {
  const wrong = /[^\w-]/u.exec(text)?.[0];
  if (wrong) throw new Refusal(`The master key in ${from} holds "${wrong}". ${howTo}`);
  if (text.length !== letters)
    throw new Refusal(
      `The master key in ${from} has ${text.length} of ${letters} letters. ${howTo}`,
    );
  const bytes = new Uint8Array(keyLength);
  bytes.set(Buffer.from(text, 'base64url'));
  // 43 letters hold two bits more than 32 bytes have; in a key of ours they are zero.
  if (writeMasterKey(bytes) !== text)
    throw new Refusal(`The last letter of the master key in ${from} is wrong. ${howTo}`);
  return bytes;
}
