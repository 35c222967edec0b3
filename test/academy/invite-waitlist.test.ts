import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Academy } from '../../src/academy/academy.ts';
import { inviteFromWaitlist } from '../../src/academy/invite-waitlist.ts';
import { listInvitations } from '../../src/academy/list.ts';
import { revoke } from '../../src/academy/change.ts';
import { withLedger } from '../../src/waitlist/owner/command.ts';
import { drawFromWaitlist } from '../../src/waitlist/owner/draw.ts';
import { confirmEverybody, signUp } from '../waitlist/stores.ts';
import { academy, refusal } from './support.ts';

/** The ledger of an academy. */
function ledgerOf<T>({ dataDir }: Academy, work: Parameters<typeof withLedger<T>>[0]): Promise<T> {
  return withLedger(work, { DATA_DIR: dataDir });
}

/** An academy whose section `water` opens to the invited, and three people who wait for it. */
async function waited(): Promise<Academy> {
  const made = await academy();
  const file = join(made.contentDir, 'water/section.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^access: .*$/mu, '').concat('\naccess: open\n'));
  await ledgerOf(made, async (ledger) => {
    await signUp(ledger, ['first@x.com', 'second@x.com', 'third@x.com'], { sections: ['water'] });
    await confirmEverybody(ledger);
  });
  return made;
}

/** Mails that wait: who, and with which code. */
function mails(own: Academy) {
  return ledgerOf(own, ({ db }) =>
    db
      .selectFrom('outbox')
      .innerJoin('people', 'people.id', 'outbox.person_id')
      .select(['address', 'data'])
      .orderBy('outbox.id')
      .execute(),
  );
}

test('invites the oldest, with a mail to each, and nobody twice', async () => {
  const own = await waited();
  const told = await inviteFromWaitlist(own, { section: 'water', count: '2' });
  expect(told).toContain('2 people of the waitlist invited to water.');
  expect(await inviteFromWaitlist(own, { section: 'water', count: '2' })).toContain(
    '1 person of the waitlist invited to water. Nobody else who confirmed waits for water.',
  );
  expect(await inviteFromWaitlist(own, { section: 'water', count: '2' })).toBe(
    'Nobody who confirmed waits for water without an invitation. Nothing was changed.',
  );
  const list = await listInvitations(own);
  expect(list.map(({ number, sections }) => [number, sections])).toEqual([
    [1, ['water']],
    [2, ['water']],
    [3, ['water']],
  ]);
  expect(JSON.stringify(list)).not.toContain('@');
  const waiting = await mails(own);
  expect(waiting.map(({ address }) => address)).toEqual([
    'first@x.com',
    'second@x.com',
    'third@x.com',
  ]);
  const codes = waiting.map(
    ({ data }) => /[0-9A-Z]{4,}(?:-[0-9A-Z]+){4,}/u.exec(String(data))?.[0],
  );
  expect(new Set(codes).size).toBe(3);
  expect(codes).not.toContain(undefined);
});

test('goes on where it was stopped: who was drawn gets one invitation', async () => {
  const own = await waited();
  await ledgerOf(own, (ledger) => drawFromWaitlist(ledger, 'water', 2, own.now));
  await inviteFromWaitlist(own, { section: 'water', count: '2' });
  expect(await listInvitations(own)).toHaveLength(2);
  expect(await mails(own)).toHaveLength(2);
});

test('passes over who was revoked, says so, and goes on with who stands behind', async () => {
  const own = await waited();
  await inviteFromWaitlist(own, { section: 'water', count: '1' });
  await revoke(own, '1');
  const file = join(own.contentDir, 'office/section.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^access: .*$/mu, 'access: open'));
  await ledgerOf(own, async (ledger) => {
    const everybody = ['first@x.com', 'second@x.com', 'third@x.com'];
    await signUp(ledger, everybody, { sections: ['office'], from: 60 });
    await ledger.db.deleteFrom('outbox').execute();
    // Drawn before, and stopped before a key was made.
    const [first] = await ledger.db.selectFrom('people').select('id').orderBy('id').execute();
    const at = own.now.toISOString();
    const row = { person_id: first?.id ?? 0, section: 'office', batch: at, drawn_at: at };
    await ledger.db.insertInto('invitations').values(row).execute();
  });
  const told = await inviteFromWaitlist(own, { section: 'office', count: '3' });
  expect(told).toContain('2 people of the waitlist invited to office.');
  expect(told).toContain(
    'One person who waits holds an invitation that was revoked or removed, and is passed over.',
  );
  expect((await mails(own)).map(({ address }) => address)).toEqual(['second@x.com', 'third@x.com']);
});

test('refuses a section that opens nothing, that is none, or several', async () => {
  const own = await academy();
  expect(await refusal(inviteFromWaitlist(own, { section: 'water' }))).toBe(
    'Refusal: water opens nothing yet. Write `access: invite` into its section.yaml first: nobody is invited to a closed door.',
  );
  expect(await refusal(inviteFromWaitlist(own, { section: 'water,office' }))).toContain(
    'Name one section, such as `--from-waitlist sales`',
  );
  expect(await refusal(inviteFromWaitlist(own, { section: 'kitchen' }))).toContain('kitchen');
  expect(await refusal(revoke(own, '1'))).toContain('1');
});
