import { sql } from 'kysely';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';
import { readAddress, type Address } from '../../src/waitlist/ledger/address.ts';
import { recordWords } from '../../src/waitlist/ledger/consent-words.ts';
import { openLedger, type Ledger } from '../../src/waitlist/ledger/open-ledger.ts';
import { storeSignUps } from '../../src/waitlist/ledger/sign-up.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** Every test of the ledger runs on both. */
export const stores = ['sqlite', 'postgres'] as const;

/** A store that the ledger stands on. */
export type Store = (typeof stores)[number];

/** Key of the ledgers in tests. */
export const testKey = Buffer.alloc(32, 7);

/** Where a ledger of `store` is opened: a fresh folder, and a fresh database of the run’s PostgreSQL. */
export async function freshPlace(store: Store) {
  const folder = await temporaryFolder();
  if (store === 'sqlite') return { folder, key: testKey };
  return { folder, key: testKey, databaseUrl: await freshDatabase() };
}

let onPostgres: Promise<Ledger> | undefined;

/** An open ledger with nothing in it. On PostgreSQL a file of tests empties one and the same. */
export async function freshLedger(store: Store): Promise<Ledger> {
  if (store === 'postgres') return await emptiedLedger();
  const ledger = await openLedger(await freshPlace(store));
  onTestFinished(() => ledger.close());
  return ledger;
}

async function emptiedLedger(): Promise<Ledger> {
  onPostgres ??= freshPlace('postgres').then(openLedger);
  const ledger = await onPostgres;
  await sql`truncate people, interests, consent_words, consents, tokens, outbox, erasures, invitations
    restart identity cascade`.execute(ledger.db);
  await sql`drop table if exists limits`.execute(ledger.db);
  return ledger;
}

/** Confirms everybody who has asked, and forgets the mails that wait. */
export async function confirmEverybody({ db }: Ledger, when = at(30)): Promise<void> {
  await db
    .updateTable('people')
    .set({ state: 'confirmed', confirmed_at: when.toISOString() })
    .where('state', '=', 'asked')
    .execute();
  await db.deleteFrom('outbox').execute();
}

let database: Promise<string> | undefined;

/** The address of an empty database: one for a file of tests, emptied for every test. */
export async function freshDatabase(): Promise<string> {
  database ??= newDatabase();
  const url = await database;
  const client = new Client(url);
  await client.connect();
  await client.query('drop schema public cascade; create schema public');
  await client.end();
  return url;
}

async function newDatabase(): Promise<string> {
  const answer = await fetch(inject('postgres'));
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

/** An address that is known to be one. */
export function address(text: string): Address {
  const read = readAddress(text);
  if (!read) throw new Error(`${text} is no address.`);
  return read;
}

/** A moment in the time of the tests, so many minutes after its beginning. */
export function at(minutes = 0): Date {
  return new Date(Date.UTC(2026, 10, 2, 9, minutes));
}

/** Puts people on the list, a minute after each other, as if they had sent the form. */
export async function signUp(
  ledger: Ledger,
  addresses: readonly string[],
  {
    sections = ['sales'],
    from = 0,
    sop,
  }: { sections?: string[]; from?: number; sop?: string } = {},
): Promise<void> {
  const wordsId = await recordWords(ledger, { version: '2026-11', words: 'You may write to me.' });
  for (const [index, text] of addresses.entries()) {
    await storeSignUps(ledger, [
      { address: address(text), sections, sop, wordsId, at: at(from + index) },
    ]);
  }
}
