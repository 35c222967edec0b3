import { beforeAll, expect, test } from 'vitest';
import { seal, unsealText } from '../../src/gate/envelope.ts';
import { GrantError, makeGrant, openGrant } from '../../src/gate/grants.ts';
import { holderOf, invitationSecret, ivKey, masterKey, sectionKey } from '../../src/gate/keys.ts';
import type { Holder } from '../../src/gate/keys.ts';
import { sampleMaster, samplePlace } from './sample.ts';

let master: CryptoKey;
let iv: CryptoKey;
let holder: Holder;
beforeAll(async () => {
  master = await masterKey(sampleMaster);
  iv = await ivKey(master);
  holder = await holderOf(await invitationSecret(master, 1, 1));
});

const grantOf = async (...sections: (readonly [string, number])[]) =>
  makeGrant(
    holder,
    await Promise.all(
      sections.map(async ([section, epoch]) => ({
        section,
        epoch,
        key: await sectionKey(master, section, epoch),
      })),
    ),
    iv,
  );

test('gives its holder a key for each section, which opens and cannot be exported', async () => {
  const opened = await openGrant(holder, await grantOf(['onboarding', 1], ['sales', 3]));
  expect([...opened].map(([section, { epoch }]) => [section, epoch])).toEqual([
    ['onboarding', 1],
    ['sales', 3],
  ]);
  const key = opened.get('onboarding')?.key;
  expect(key).toMatchObject({ extractable: false, usages: ['decrypt'] });
  const envelope = await seal('Text', await sectionKey(master, 'onboarding', 1), iv, samplePlace);
  expect(key && (await unsealText(envelope, key, samplePlace))).toBe('Text');
});

test('is the same text every time', async () => {
  expect(await grantOf(['sales', 1])).toBe(await grantOf(['sales', 1]));
});

test('shows how many sections there are, and not which', async () => {
  const [short, long, two] = [
    await grantOf(['a', 1]),
    await grantOf(['repairs-equipment-and-seasonal-work', 12345]),
    await grantOf(['a', 1], ['b', 1]),
  ];
  expect(short.length).toBe(long.length);
  expect(two.length).toBeGreaterThan(short.length);
  expect(long).not.toContain('repairs');
});

test('an invitation without sections opens none', async () => {
  expect(await openGrant(holder, await grantOf())).toEqual(new Map());
});

test('is refused by every other holder, and wherever a letter is another', async () => {
  const grant = await grantOf(['onboarding', 1], ['sales', 3]);
  const other = await holderOf(await invitationSecret(master, 1, 2));
  await expect(openGrant(other, grant)).rejects.toThrow(GrantError);
  for (let at = 0; at < grant.length - 1; at++) {
    const changed = `${grant.slice(0, at)}${grant[at] === 'A' ? 'g' : 'A'}${grant.slice(at + 1)}`;
    await expect(openGrant(holder, changed), `letter ${at}`).rejects.toThrow(GrantError);
  }
});

test('cut short, or no grant at all, it is refused', async () => {
  const grant = await grantOf(['onboarding', 1]);
  for (const text of ['', 'null', '{}', '<!doctype html>', grant.slice(0, -20), '{"form":2}'])
    await expect(openGrant(holder, text), text).rejects.toThrow(GrantError);
});

test('keys of one entry do not go with the section of another', async () => {
  const grant: { sections: { about: string; key: string }[] } = JSON.parse(
    await grantOf(['onboarding', 1], ['sales', 3]),
  );
  const [one, two] = grant.sections;
  const mixed = { ...grant, sections: [{ about: one?.about, key: two?.key }] };
  await expect(openGrant(holder, JSON.stringify(mixed))).rejects.toThrow(GrantError);
});
