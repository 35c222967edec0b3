import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { openSoundDatabase } from './check-file.ts';
import { checkKey } from './ledger-key.ts';
import { LedgerError, readTrouble } from './ledger-error.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './schema.ts';
import { NodeSqliteDialect } from './sqlite-dialect.ts';

/** Where the ledger is. */
export interface LedgerOptions {
  /** Folder of the SQLite file; made where there is none. */
  folder: string;
  /** `postgres://…`; then the folder holds no ledger. */
  databaseUrl?: string | undefined;
  /** Key of the hashes that erased people leave, and of the limits’ names for addresses. */
  key: Buffer;
}

/** An open ledger, at the newest version. */
export interface Ledger {
  readonly db: Kysely<Tables>;
  readonly key: Buffer;
  /** The data folder: the ledger, if it is SQLite’s, and mails that are written to files. */
  readonly folder: string;
  /** What it stands on: some things only one of the two can do. */
  readonly store:
    { kind: 'sqlite'; file: string; database: DatabaseSync } | { kind: 'postgres'; pool: Pool };
  close: () => Promise<void>;
}

/** Name of the SQLite file in the data folder. */
export const ledgerFile = 'waitlist.sqlite';

/** Opens the ledger and brings it to the newest version. Throws sentences for the owner. */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const store = options.databaseUrl
    ? openPostgres(options.databaseUrl)
    : openSqlite(options.folder);
  const db = new Kysely<Tables>({
    dialect:
      store.kind === 'sqlite'
        ? new NodeSqliteDialect(store.database)
        : new PostgresDialect({ pool: store.pool }),
  });
  try {
    await migrate(db);
    await checkKey(db, options.key);
  } catch (error) {
    await db.destroy();
    throw startTrouble(error);
  }
  const { key, folder } = options;
  return { db, key, folder, store, close: () => db.destroy() };
}

function openSqlite(folder: string): Extract<Ledger['store'], { kind: 'sqlite' }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, ledgerFile);
  // Addresses are for the owner’s user alone; SQLite gives its log the rights of the file.
  closeSync(openSync(file, 'a', 0o600));
  const database = openSoundDatabase(file);
  return { kind: 'sqlite', file, database };
}

function openPostgres(connectionString: string): Extract<Ledger['store'], { kind: 'postgres' }> {
  const pool = new Pool({ connectionString, max: 10, connectionTimeoutMillis: 5000 });
  // An idle connection that breaks is replaced at the next use; unheard, it would end the process.
  pool.on('error', () => undefined);
  return { kind: 'postgres', pool };
}

function startTrouble(error: unknown): unknown {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const trouble = readTrouble(cause);
  if (!(trouble instanceof LedgerError) || trouble.trouble !== 'down') return error;
  return new Error(
    'DATABASE_URL names a PostgreSQL that does not answer. Start it, or correct DATABASE_URL; without DATABASE_URL the ledger is a file in the data folder.',
    { cause: error },
  );
}
