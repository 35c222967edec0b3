import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { initKey } from '../../src/academy/key-init.ts';
import { readMasterKey } from '../../src/load/master-key.ts';
import { emptyAcademy, modeOf, refusal } from './support.ts';

test('makes a key that only its owner may read, and says how to keep it', async () => {
  const academy = await emptyAcademy();
  const said = await initKey(academy);
  const path = join(academy.dataDir, 'master.key');
  expect([await modeOf(academy.dataDir), await modeOf(path)]).toEqual(['700', '600']);
  expect(await readMasterKey(academy.dataDir, {})).toHaveLength(32);
  for (const word of ['paper', 'secret store', 'ACADEMY_MASTER_KEY', 'lost or stolen'])
    expect(said).toContain(word);
  // Terminals and build logs are kept longer than anyone thinks.
  expect(said).not.toContain((await readFile(path, 'utf8')).trim());
});

test('makes another key every time', async () => {
  const [one, two] = [await emptyAcademy(), await emptyAcademy()];
  await Promise.all([initKey(one), initKey(two)]);
  expect(await readMasterKey(one.dataDir, {})).not.toEqual(await readMasterKey(two.dataDir, {}));
});

test('never writes over a key', async () => {
  const academy = await emptyAcademy();
  await initKey(academy);
  const path = join(academy.dataDir, 'master.key');
  await writeFile(path, 'mine\n');
  expect(await refusal(initKey(academy))).toContain('already');
  expect(await readFile(path, 'utf8')).toBe('mine\n');
});

test('says that it cannot write', async () => {
  const academy = await emptyAcademy();
  await writeFile(academy.dataDir, 'a file where the folder should be');
  expect(await refusal(initKey(academy))).toContain('cannot be written');
});
