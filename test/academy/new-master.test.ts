import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { invite, showInvitations } from '../../src/academy/invite.ts';
import { initKey } from '../../src/academy/key-init.ts';
import { academy, yamlOf } from './support.ts';

test('after the master key was lost, another one gives every number another code', async () => {
  const made = await academy();
  const { invitations } = await invite(made, { sections: 'all', count: '3' });
  const before = await yamlOf(made);
  await rm(join(made.dataDir, 'master.key'));
  await initKey(made);
  const again = await showInvitations(made, ['all']);
  expect(again.invitations.map(({ number }) => number)).toEqual([1, 2, 3]);
  const codes = [...invitations, ...again.invitations].map(({ code }) => code);
  expect(new Set(codes).size).toBe(6);
  expect(await yamlOf(made)).toBe(before);
  const cards = await readFile(again.cards, 'utf8');
  for (const { code } of again.invitations) expect(cards).toContain(code);
});
