import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readLedgerKey } from '../../../src/waitlist/ledger/ledger-key.ts';
import { openLedger } from '../../../src/waitlist/ledger/open-ledger.ts';
import { createClient, formOf } from '../../../src/waitlist/load/client.ts';
import { runService } from '../../../src/waitlist/load/run-service.ts';
import { missingFrom } from '../../../src/waitlist/load/sign-up-load.ts';
import { freshDatabase, stores, type Store } from '../stores.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const content = join(import.meta.dirname, '../../../content');

/** Sends 1,000 sign-ups at once and ends the service when 300 are answered. */
async function interrupted(signal: 'SIGTERM' | 'SIGKILL', store: Store = 'sqlite') {
  const databaseUrl = store === 'postgres' ? await freshDatabase() : undefined;
  const env = databaseUrl ? { DATABASE_URL: databaseUrl } : {};
  const service = await runService(await temporaryFolder(), { content, env });
  onTestFinished(() => void service.child.kill('SIGKILL'));
  const client = createClient(service.url, 1000);
  onTestFinished(() => client.close());
  const acknowledged: string[] = [];
  const statuses = new Set<number | undefined>();
  let code: Promise<number | null> | undefined;
  const emails = Array.from({ length: 1000 }, (_, index) => `person${index}@example.com`);
  await Promise.all(
    emails.map(async (email) => {
      const status = await client.send(formOf(email, '2026-11'));
      statuses.add(status);
      if (status === 303) acknowledged.push(email);
      if (acknowledged.length === 300) code ??= service.end(signal);
    }),
  );
  const ended = await code;
  const ledger = await openLedger({
    ...{ folder: service.data, key: readLedgerKey(service.data) },
    ...(databaseUrl && { databaseUrl }),
  });
  onTestFinished(() => ledger.close());
  return { acknowledged, statuses, ended, ledger, service };
}

test.each(stores)(
  'kill -9 during 1,000 sign-ups loses none that was acknowledged, doubles none, and no mail, on %s',
  async (store) => {
    const { acknowledged, ledger, service } = await interrupted('SIGKILL', store);
    expect(acknowledged.length).toBeGreaterThanOrEqual(300);
    expect(await missingFrom(ledger, acknowledged)).toEqual({ missing: [], doubled: 0 });
    const people = await ledger.db.selectFrom('people').select('id').execute();
    const waiting = await ledger.db.selectFrom('outbox').select('person_id').execute();
    const sent = (await readdir(join(service.data, 'outbox')).catch(() => [])).filter((name) =>
      name.endsWith('.eml'),
    );
    expect(sent.length + waiting.length).toBeGreaterThanOrEqual(people.length);
  },
);

test('SIGTERM during 1,000 sign-ups finishes what it took, and leaves no mail in its hands', async () => {
  const { acknowledged, statuses, ended, ledger } = await interrupted('SIGTERM');
  expect(ended).toBe(0);
  expect(await missingFrom(ledger, acknowledged)).toEqual({ missing: [], doubled: 0 });
  // Taken and stored, or not taken at all: no request got half an answer.
  expect([...statuses].filter((status) => status !== 303 && status !== undefined)).toEqual([]);
  const held = await ledger.db
    .selectFrom('outbox')
    .select('id')
    .where('claimed_by', 'is not', null)
    .execute();
  expect(held).toEqual([]);
});
