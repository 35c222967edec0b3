import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

const file = 'waitlist.key';
const bytes = 32;

/**
 * The ledger’s key: `WAITLIST_KEY`, else `waitlist.key` in the data folder, which is made where there
 * is none. Several machines with one PostgreSQL need the same key. Throws a sentence for the owner.
 */
export function readLedgerKey(folder: string, fromEnvironment?: string): Buffer {
  if (fromEnvironment) return parseKey(fromEnvironment, 'WAITLIST_KEY');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, file);
  try {
    // `wx` fails where the file exists: two processes that start together agree on one key.
    writeFileSync(path, `${randomBytes(bytes).toString('base64url')}\n`, {
      flag: 'wx',
      mode: 0o600,
    });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!exists) throw error;
  }
  return parseKey(readFileSync(path, 'utf8').trim(), path);
}

function parseKey(text: string, name: string): Buffer {
  const key = Buffer.from(text, 'base64url');
  if (key.length === bytes && key.toString('base64url') === text) return key;
  throw new Error(
    `${name} is no key: it needs 43 letters and digits. Make one with: node -p "crypto.randomBytes(32).toString('base64url')"`,
  );
}

/** A name for `text` that says nothing about it without the key. */
export function keyedHash(key: Buffer, purpose: string, text: string): string {
  return createHmac('sha256', key).update(`${purpose}\n${text}`).digest('hex');
}

/**
 * Throws if the ledger was begun with another key: the hashes of erased people would match nobody,
 * and an import would bring them back.
 */
export async function checkKey(db: Kysely<Tables>, key: Buffer): Promise<void> {
  const value = keyedHash(key, 'check', 'waitlist');
  await db
    .insertInto('facts')
    .values({ name: 'key', value })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kept = await db
    .selectFrom('facts')
    .select('value')
    .where('name', '=', 'key')
    .executeTakeFirstOrThrow();
  if (kept.value === value) return;
  throw new Error(
    'The ledger was begun with another key. Put that key back as WAITLIST_KEY or as waitlist.key in the data folder: without it, people who were erased could come back with an import.',
  );
}
