import { expect, test } from 'vitest';
import { formatCode } from '../../src/gate/code.ts';
import { holderOf, invitationSecret, ivKey, masterKey, sectionKey } from '../../src/gate/keys.ts';
import { sampleMaster } from './sample.ts';

const raw = async (key: CryptoKey) =>
  Buffer.from(await crypto.subtle.exportKey('raw', key)).toString('hex');

test('keys stay the same for ever: what was printed and published depends on them', async () => {
  const master = await masterKey(sampleMaster);
  const secret = await invitationSecret(master, 7, 1);
  const { name } = await holderOf(secret);
  expect([await raw(await sectionKey(master, 'onboarding', 1)), formatCode(secret), name])
    .toMatchInlineSnapshot(`
    [
      "bd7d7cd310b44947aa460eaca581c963793d632e79e706abe03c490ae1e5027b",
      "7JKK2-DHX9-4BFA3-4V5G-VPBCP-2RQN",
      "8ae963b3ab640fd6027d615b735eb9b2",
    ]
  `);
});

test('each section, epoch, invitation and reissue has its own', async () => {
  const master = await masterKey(sampleMaster);
  const sections = await Promise.all(
    [
      ['a', 1],
      ['a', 2],
      ['b', 1],
    ].map(async ([section, epoch]) =>
      raw(await sectionKey(master, String(section), Number(epoch))),
    ),
  );
  const secrets = await Promise.all(
    [
      [1, 1],
      [1, 11],
      [11, 1],
      [2, 1],
    ].map(async ([number, reissue]) =>
      formatCode(await invitationSecret(master, Number(number), Number(reissue))),
    ),
  );
  expect(new Set([...sections, ...secrets]).size).toBe(7);
});

test('the name of a grant tells nothing of its number, and does not open it', async () => {
  const master = await masterKey(sampleMaster);
  const [one, two] = await Promise.all(
    [1, 2].map(async (number) => holderOf(await invitationSecret(master, number, 1))),
  );
  expect(one?.name).toMatch(/^[\da-f]{32}$/u);
  expect(one?.name).not.toBe(two?.name);
});

test('only what grants carry can be exported', async () => {
  const master = await masterKey(sampleMaster);
  const { key } = await holderOf(await invitationSecret(master, 1, 1));
  expect([master, key, await ivKey(master)].map(({ extractable }) => extractable)).toEqual([
    false,
    false,
    false,
  ]);
  await expect(raw(key)).rejects.toThrow();
});

test('a master key of another length is none', async () => {
  await expect(masterKey(new Uint8Array(31))).rejects.toThrow('32 bytes');
});
