import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { ledgerFile, type LedgerOptions } from '../../../src/waitlist/ledger/open-ledger.ts';
import type { Tables } from '../../../src/waitlist/ledger/schema.ts';
import { NodeSqliteDialect, openDatabase } from '../../../src/waitlist/ledger/sqlite-dialect.ts';

/** The store of a ledger before any migration. */
export async function rawDatabase({ folder, databaseUrl }: LedgerOptions): Promise<Kysely<Tables>> {
  return new Kysely<Tables>({
    dialect: databaseUrl
      ? new PostgresDialect({ pool: new Pool({ connectionString: databaseUrl }) })
      : new NodeSqliteDialect(openDatabase(join(folder, ledgerFile))),
  });
}
