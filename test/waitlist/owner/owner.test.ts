import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openLedger, type Ledger } from '../../../src/waitlist/ledger/open-ledger.ts';
import { backUp } from '../../../src/waitlist/owner/backup.ts';
import {
  drawFromWaitlist,
  finishInvitations,
  type Drawn,
} from '../../../src/waitlist/owner/draw.ts';
import { eraseAddress } from '../../../src/waitlist/owner/erase.ts';
import { importList } from '../../../src/waitlist/owner/import-list.ts';
import { countPeople, listPeople } from '../../../src/waitlist/owner/people.ts';
import { readList } from '../../../src/waitlist/owner/read-list.ts';
import { exportCsv, listLines, statsChart } from '../../../src/waitlist/owner/show.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import {
  at,
  confirmEverybody,
  freshLedger,
  freshPlace,
  signUp,
  stores,
  testKey,
} from '../stores.ts';

const take = (ledger: Ledger, csv: string, otherwise: 'asked' | 'confirmed' = 'asked') =>
  importList(ledger, readList(csv, at(60)).people, { source: 'list.csv', otherwise, now: at(60) });

const names = (drawn: readonly Drawn[]) => drawn.map(({ address }) => address);

const keys = (drawn: readonly Drawn[], first = 1) =>
  drawn.map(({ id }, index) => ({
    id,
    number: first + index,
    link: `https://x/unlock/#${id}`,
    code: `CODE-${id}`,
  }));

describe.each(stores)('on %s', (store) => {
  test('draws the oldest confirmed, each once, whatever order they confirmed in', async () => {
    const ledger = await freshLedger(store);
    await signUp(ledger, ['1@x.com', '2@x.com', '3@x.com']);
    await signUp(ledger, ['all@x.com'], { sections: [], from: 5 });
    await signUp(ledger, ['other@x.com'], { sections: ['onboarding'], from: 6 });
    await confirmEverybody(ledger);
    await signUp(ledger, ['unconfirmed@x.com'], { from: 7 });
    const first = await drawFromWaitlist(ledger, 'sales', 2, at(60));
    expect(names(first)).toEqual(['1@x.com', '2@x.com']);
    await finishInvitations(ledger, keys(first), at(61));
    const second = await drawFromWaitlist(ledger, 'sales', 9, at(62));
    expect(names(second)).toEqual(['3@x.com', 'all@x.com']);
    await finishInvitations(ledger, keys(second, 3), at(63));
    await finishInvitations(ledger, keys(second, 3), at(64));
    expect(await drawFromWaitlist(ledger, 'sales', 9, at(65))).toEqual([]);
    // Who has not confirmed was not even marked as drawn.
    expect(await ledger.db.selectFrom('invitations').select('id').execute()).toHaveLength(4);
    const mails = await ledger.db
      .selectFrom('outbox')
      .select(['topic', 'data'])
      .where('topic', 'like', 'invitation:%')
      .orderBy('id')
      .execute();
    expect(mails).toHaveLength(4);
    expect(JSON.parse(mails[0]?.data ?? '')).toEqual({
      section: 'sales',
      link: `https://x/unlock/#${first[0]?.id}`,
      code: `CODE-${first[0]?.id}`,
    });
  });

  test('two draws at once invite nobody twice', async () => {
    const ledger = await freshLedger(store);
    await signUp(
      ledger,
      Array.from({ length: 20 }, (_, index) => `${index}@x.com`),
    );
    await confirmEverybody(ledger);
    await Promise.all([1, 2, 3].map(() => drawFromWaitlist(ledger, 'sales', 5, at(60))));
    const rows = await ledger.db.selectFrom('invitations').select('person_id').execute();
    expect(new Set(rows.map((row) => row.person_id)).size).toBe(rows.length);
    expect(rows).toHaveLength(5);
  });

  test('comes back to whom it drew when the command was stopped before their keys were made', async () => {
    const ledger = await freshLedger(store);
    await signUp(ledger, ['1@x.com', '2@x.com', '3@x.com']);
    await confirmEverybody(ledger);
    await drawFromWaitlist(ledger, 'sales', 2, at(60));
    expect(names(await drawFromWaitlist(ledger, 'sales', 3, at(61)))).toEqual([
      '1@x.com',
      '2@x.com',
      '3@x.com',
    ]);
  });

  test('tells of the key that somebody holds for another section', async () => {
    const ledger = await freshLedger(store);
    await signUp(ledger, ['1@x.com'], { sections: ['sales', 'onboarding'] });
    await confirmEverybody(ledger);
    await finishInvitations(
      ledger,
      keys(await drawFromWaitlist(ledger, 'sales', 1, at(60)), 7),
      at(61),
    );
    expect(await drawFromWaitlist(ledger, 'onboarding', 1, at(62))).toMatchObject([
      { section: 'onboarding', held: 7 },
    ]);
  });

  test('imports a file; a second time changes nothing', async () => {
    const ledger = await freshLedger(store);
    await signUp(ledger, ['Known@x.com', 'gone@x.com']);
    await ledger.db
      .updateTable('people')
      .set({ state: 'left' })
      .where('address_key', '=', 'gone@x.com')
      .execute();
    const csv =
      'email,status,tags,created_at\nknown@X.com,active,onboarding,2026-10-01\nnew@x.com,,sales,2026-10-02\nnew+tag@x.com,unsubscribed,,\nGONE@x.com,active,sales,\n';
    expect(await take(ledger, csv)).toEqual({ added: 2, changed: 1, same: 1, erased: 0 });
    const before = await listPeople(ledger);
    expect(before.map(({ address, state, sections }) => [address, state, sections])).toEqual([
      ['new@x.com', 'asked', ['sales']],
      ['Known@x.com', 'confirmed', ['onboarding', 'sales']],
      ['gone@x.com', 'left', ['sales']],
      ['new+tag@x.com', 'left', ['*']],
    ]);
    expect(await take(ledger, csv)).toEqual({ added: 0, changed: 0, same: 4, erased: 0 });
    expect(await listPeople(ledger)).toEqual(before);
  });

  test('an import brings nobody back who was erased, known or not; the person may come themselves', async () => {
    const ledger = await freshLedger(store);
    await signUp(ledger, ['a@x.com']);
    await confirmEverybody(ledger);
    await finishInvitations(
      ledger,
      keys(await drawFromWaitlist(ledger, 'sales', 1, at(31)), 4),
      at(32),
    );
    expect(await eraseAddress(ledger, ' A@X.com', at(60))).toEqual({
      wasKnown: true,
      invitations: [4],
    });
    expect(await eraseAddress(ledger, 'stranger@x.com', at(60))).toEqual({
      wasKnown: false,
      invitations: [],
    });
    expect(await take(ledger, 'email\na@x.com\nStranger@x.com\n', 'confirmed')).toEqual({
      added: 0,
      changed: 0,
      same: 0,
      erased: 2,
    });
    expect(await listPeople(ledger)).toEqual([]);
    await signUp(ledger, ['a@x.com'], { from: 70 });
    expect(await listPeople(ledger)).toHaveLength(1);
    await expect(eraseAddress(ledger, 'nobody', at())).rejects.toThrow(
      '“nobody” is no email address.',
    );
  });

  test('shows the list, sign-ups as bars, and an export that an import reads again', async () => {
    const ledger = await freshLedger(store);
    await signUp(ledger, ['+a@x.com', 'b@x.com'], {
      sections: ['sales', 'onboarding'],
      sop: 'sales/quote',
    });
    await signUp(ledger, ['c@x.com'], { sections: ['sales'], from: 8 * 24 * 60 });
    await confirmEverybody(ledger);
    await signUp(ledger, ['d@x.com'], { sections: [], from: 8 * 24 * 60 + 1 });
    expect(statsChart(await countPeople(ledger))).toMatchInlineSnapshot(`
      "4 people: 3 confirmed, 1 not confirmed yet, 0 left

      Sign-ups per section
        sales          ████████████████████████████████████████ 3
        onboarding     ███████████████████████████ 2
        every section  █████████████ 1

      Sign-ups per week, from the Monday
        2026-11-02  ████████████████████████████████████████ 2
        2026-11-09  ████████████████████████████████████████ 2"
    `);
    const people = await listPeople(ledger, 'sales');
    expect(listLines(people).split('\n')[0]).toBe(
      '2026-11-02  confirmed  +a@x.com  onboarding, sales',
    );
    expect(listLines(people).split('\n').at(-1)).toBe('4 people');
    const csv = exportCsv(await listPeople(ledger));
    expect(csv.split('\r\n')[1]).toBe(
      "'+a@x.com,confirmed,2026-11-02T09:00:00.000Z,2026-11-02T09:30:00.000Z,,onboarding sales,sales/quote,2026-11,2026-11-02T09:00:00.000Z,,,form",
    );
    expect(await take(ledger, csv)).toEqual({ added: 0, changed: 0, same: 4, erased: 0 });
  });
});

test('a backup made while the ledger is written to is whole, and opens', async () => {
  const folder = await temporaryFolder();
  const ledger = await openLedger({ folder, key: testKey });
  onTestFinished(() => ledger.close());
  await signUp(ledger, ['a@x.com']);
  const file = backUp(ledger, at(60));
  expect(file).toBe(join(folder, 'backups/waitlist-2026-11-02T10-00-00-000Z.sqlite'));
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(() => backUp(ledger, at(60))).toThrow(/There is a backup/u);
  const other = await temporaryFolder({ 'waitlist.sqlite': await readFile(file) });
  const restored = await openLedger({ folder: other, key: testKey });
  onTestFinished(() => restored.close());
  expect(await listPeople(restored)).toHaveLength(1);
});

test('says how to back up PostgreSQL', async () => {
  const ledger = await freshLedger('postgres');
  expect(() => backUp(ledger, at())).toThrow(/pg_dump --format=custom/u);
});

test('runs as commands', async () => {
  const { folder } = await freshPlace('sqlite');
  const [file, out] = [join(folder, 'in.csv'), join(folder, 'out.csv')];
  await writeFile(file, 'email,section\na@x.com,sales\nnobody,\n');
  const commands = [
    ['import', file, '--confirmed'],
    ['list'],
    ['export', out],
    ['backup'],
    ['erase', 'a@x.com'],
    ['erase', 'nobody'],
  ];
  // One process for all of them: starting Node is what takes time.
  const script = `import { waitlistCommand } from './src/waitlist/owner/command.ts';
    for (const one of ${JSON.stringify(commands)}) await waitlistCommand().parseAsync(one, { from: 'user' });`;
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '' };
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script],
    { env, encoding: 'utf8' },
  );
  expect(stdout).toMatch(
    /^1 added, 0 changed, 0 as they were, 0 erased before and left out\.\nRows without an address: 3\./u,
  );
  expect(stdout).toMatch(/ {2}confirmed {2}a@x\.com {2}sales\n1 person\n/u);
  expect(await readFile(out, 'utf8')).toContain('a@x.com,confirmed,');
  expect(existsSync(join(folder, 'backups'))).toBe(true);
  expect(stdout).toMatch(/Erased\. No import brings it back\./u);
  expect([status, stderr]).toEqual([
    1,
    '“nobody” is no email address. Write it as name@example.com.\n',
  ]);
});
