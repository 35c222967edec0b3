import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readLedgerKey } from '../../../src/waitlist/ledger/ledger-key.ts';
import { migrate, migrations } from '../../../src/waitlist/ledger/migrate.ts';
import { ledgerFile, openLedger } from '../../../src/waitlist/ledger/open-ledger.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { freshLedger, freshPlace, signUp, stores, testKey } from '../stores.ts';
import { rawDatabase } from './raw-database.ts';

const earlier = Object.keys(migrations).slice(0, -1);

describe.each(stores)('on %s', (store) => {
  test.each(earlier)(
    'brings a ledger of step %s to the newest, with all that is in it',
    async (step) => {
      const place = await freshPlace(store);
      const before = await rawDatabase(place);
      await migrate(before, step);
      await sql`insert into people (address, address_key, state, source, joined_at)
      values ('A@x.com', 'a@x.com', 'confirmed', 'form', '2026-11-02T09:00:00.000Z')`.execute(
        before,
      );
      await sql`insert into interests (person_id, section, asked_at) values (1, 'sales', '2026-11-02T09:00:00.000Z')`.execute(
        before,
      );
      await before.destroy();

      const ledger = await openLedger(place);
      onTestFinished(() => ledger.close());
      const found = await ledger.db
        .selectFrom('people')
        .innerJoin('interests', 'person_id', 'people.id')
        .select(['address', 'section'])
        .execute();
      expect(found).toEqual([{ address: 'A@x.com', section: 'sales' }]);
      await ledger.db
        .insertInto('invitations')
        .values({ person_id: 1, section: 'sales', batch: 'b', drawn_at: '2026' })
        .execute();
    },
  );

  test('opens again what it wrote, and two may open a new one together', async () => {
    const place = await freshPlace(store);
    const both = await Promise.all([openLedger(place), openLedger(place)]);
    await signUp(both[0], ['a@x.com']);
    await Promise.all(both.map((ledger) => ledger.close()));
    const again = await openLedger(place);
    onTestFinished(() => again.close());
    expect(await again.db.selectFrom('people').select('address').execute()).toEqual([
      { address: 'a@x.com' },
    ]);
  });

  test('refuses a ledger of a newer version, and leaves it as it is', async () => {
    const place = await freshPlace(store);
    const ledger = await openLedger(place);
    await sql`insert into kysely_migration (name, timestamp) values ('99-future', '2030')`.execute(
      ledger.db,
    );
    await ledger.close();
    await expect(openLedger(place)).rejects.toThrow(
      'The ledger was written by a newer version of this software. Use that version, or restore a backup that is older.',
    );
  });

  test('refuses another key than it was begun with', async () => {
    const place = await freshPlace(store);
    await (await openLedger(place)).close();
    await expect(openLedger({ ...place, key: Buffer.alloc(32, 8) })).rejects.toThrow(
      /begun with another key/u,
    );
  });
});

test('keeps the file for its owner, and syncs in full', async () => {
  const ledger = await freshLedger('sqlite');
  if (ledger.store.kind !== 'sqlite') throw new Error('No file.');
  for (const end of ['', '-wal', '-shm'])
    expect((await stat(`${ledger.store.file}${end}`)).mode & 0o777).toBe(0o600);
  const pragma = (name: string) =>
    Object.values(
      ledger.store.kind === 'sqlite'
        ? (ledger.store.database.prepare(`PRAGMA ${name}`).get() ?? {})
        : {},
    )[0];
  expect(['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete'].map(pragma)).toEqual([
    'wal',
    2,
    1,
    1,
  ]);
});

test('refuses a damaged file with the way to restore the newest backup', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, ledgerFile);
  const ledger = await openLedger({ folder, key: testKey });
  await signUp(
    ledger,
    Array.from({ length: 40 }, (_, index) => `a${index}@x.com`),
  );
  await ledger.close();
  await mkdir(join(folder, 'backups'));
  await copyFile(file, join(folder, 'backups/waitlist-2026-11-02.sqlite'));
  const bytes = await readFile(file);
  await writeFile(file, bytes.fill(0x5a, 8192, 40_000));
  await expect(openLedger({ folder, key: testKey })).rejects.toThrow(
    new RegExp(`is damaged .*cp ${folder}/backups/waitlist-2026-11-02.sqlite ${file}`, 'su'),
  );
  await writeFile(
    file,
    'This is a letter, and no database, although it is long enough for one. '.repeat(20),
  );
  await expect(openLedger({ folder, key: testKey })).rejects.toThrow(/is damaged/u);

  await copyFile(join(folder, 'backups/waitlist-2026-11-02.sqlite'), file);
  const restored = await openLedger({ folder, key: testKey });
  onTestFinished(() => restored.close());
  expect(await restored.db.selectFrom('people').select('id').execute()).toHaveLength(40);
});

test('says what to do when PostgreSQL does not answer', async () => {
  const folder = await temporaryFolder();
  await expect(
    openLedger({ folder, key: testKey, databaseUrl: 'postgres://x@127.0.0.1:1/x' }),
  ).rejects.toThrow(/DATABASE_URL names a PostgreSQL that does not answer/u);
});

test('makes its key once, for its owner alone, and says what is wrong with another', async () => {
  const folder = await temporaryFolder();
  const key = readLedgerKey(folder);
  expect(key).toHaveLength(32);
  expect(readLedgerKey(folder)).toEqual(key);
  expect((await stat(join(folder, 'waitlist.key'))).mode & 0o777).toBe(0o600);
  expect(() => readLedgerKey(folder, 'short')).toThrow(
    /^WAITLIST_KEY is no key: it needs 43 letters and digits/u,
  );
});
