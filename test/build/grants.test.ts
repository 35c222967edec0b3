import { expect, test } from 'vitest';
import { grantFiles } from '../../src/build/grants.ts';
import { openGrant } from '../../src/gate/grants.ts';
import { holderOf, invitationSecret, masterKey } from '../../src/gate/keys.ts';
import { sampleMaster } from '../gate/sample.ts';

const master = await masterKey(sampleMaster);
const invitation = (number: number, sections: 'all' | string[], more = {}) => ({
  number,
  sections,
  reissue: 1,
  revoked: false,
  ...more,
});

/** What an invitation opens, with epochs, or undefined if there is no grant for it. */
async function opened(files: Awaited<ReturnType<typeof grantFiles>>, number: number, reissue = 1) {
  const holder = await holderOf(await invitationSecret(master, number, reissue));
  const file = files.find(({ path }) => path === `grants/${holder.name}.json`);
  if (!file) return undefined;
  const sections = await openGrant(holder, file.text);
  return [...sections].map(([section, { epoch }]) => `${section} ${epoch}`);
}

test('gives each invitation the sealed sections that it names, of today and of later', async () => {
  const invitations = {
    invitations: [invitation(1, 'all'), invitation(2, ['sales', 'billing'])],
    epochs: { sales: 3 },
  };
  const files = await grantFiles(master, invitations, ['onboarding', 'sales']);
  expect(await opened(files, 1)).toEqual(['onboarding 1', 'sales 3']);
  expect(await opened(files, 2)).toEqual(['sales 3']);
  const later = await grantFiles(master, invitations, ['onboarding', 'sales', 'billing']);
  expect(await opened(later, 2)).toEqual(['sales 3', 'billing 1']);
});

test('has no grant for one that is revoked, nor for an old code', async () => {
  const invitations = [
    invitation(1, 'all', { revoked: true }),
    invitation(2, 'all', { reissue: 2 }),
  ];
  const files = await grantFiles(master, { invitations, epochs: {} }, ['sales']);
  expect(files).toHaveLength(1);
  expect(await opened(files, 1)).toBeUndefined();
  expect(await opened(files, 2)).toBeUndefined();
  expect(await opened(files, 2, 2)).toEqual(['sales 1']);
});

test('is the same every time, in an order that tells no number', async () => {
  const invitations = Array.from({ length: 12 }, (_, index) => invitation(index + 1, 'all'));
  const files = await grantFiles(master, { invitations, epochs: {} }, ['sales']);
  expect(await grantFiles(master, { invitations, epochs: {} }, ['sales'])).toEqual(files);
  const reversed = { invitations: invitations.toReversed(), epochs: {} };
  expect(await grantFiles(master, reversed, ['sales'])).toEqual(files);
  expect(files.map(({ path }) => path)).toEqual(files.map(({ path }) => path).toSorted());
});
