import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMasterKey, writeMasterKey } from '../../src/load/master-key.ts';
import { temporaryFolder } from '../support/temporary.ts';

const bytes = Uint8Array.from({ length: 32 }, (_, index) => 255 - index);
const key = writeMasterKey(bytes);

function folder(text?: string): Promise<string> {
  return temporaryFolder(text === undefined ? {} : { 'master.key': text });
}

/** What is said about a key in the environment. */
async function said(text: string): Promise<string> {
  return readMasterKey('/nowhere', { ACADEMY_MASTER_KEY: text }).then(
    () => 'It was taken.',
    (error: unknown) => String(error),
  );
}

test('is read from the file, or from the environment, which goes first', async () => {
  const dir = await folder(`${key}\n`);
  expect(await readMasterKey(dir, {})).toEqual(bytes);
  const other = writeMasterKey(new Uint8Array(32));
  expect(await readMasterKey(dir, { ACADEMY_MASTER_KEY: other })).toEqual(new Uint8Array(32));
  expect(await readMasterKey(dir, { ACADEMY_MASTER_KEY: '' })).toEqual(bytes);
});

test('there may be none', async () => {
  expect(await readMasterKey(await folder(), {})).toBeUndefined();
});

test('says what is wrong with a key, and how to get a right one, without showing it', async () => {
  const all = [key.slice(1), key.replace('_', '/'), `${key.slice(0, -1)}B`];
  const sentences = await Promise.all(all.map(said));
  expect(sentences).toMatchInlineSnapshot(`
    [
      "Refusal: The master key in ACADEMY_MASTER_KEY has 42 of 43 letters. Copy the key again from where you keep it: 43 letters, digits, \`-\` and \`_\`. If there is none yet, make one with \`npm run academy -- key init\`.",
      "Refusal: The master key in ACADEMY_MASTER_KEY holds "/". Copy the key again from where you keep it: 43 letters, digits, \`-\` and \`_\`. If there is none yet, make one with \`npm run academy -- key init\`.",
      "Refusal: The last letter of the master key in ACADEMY_MASTER_KEY is wrong. Copy the key again from where you keep it: 43 letters, digits, \`-\` and \`_\`. If there is none yet, make one with \`npm run academy -- key init\`.",
    ]
  `);
  for (const sentence of sentences) expect(sentence).not.toContain(key.slice(3, 12));
});

test('says that a file cannot be read', async () => {
  const dir = await folder();
  await mkdir(join(dir, 'master.key'));
  await expect(readMasterKey(dir, {})).rejects.toThrow('cannot be read');
});
