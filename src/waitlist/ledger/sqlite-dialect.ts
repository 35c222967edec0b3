import { DatabaseSync } from 'node:sqlite';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type QueryResult,
  type SqliteDatabase,
} from 'kysely';
import { adapt } from './sqlite-statements.ts';

/** How long one process waits for another that writes, and how often it asks, in milliseconds. */
const patience = 5000;
const pause = 10;

/**
 * What every connection sets. Full sync: what was committed survives a power cut, with the log
 * alone on disk. `secure_delete` overwrites what was erased.
 */
const settings = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA secure_delete = ON;
  PRAGMA busy_timeout = 0;
`;

/** Opens an SQLite file as the ledger needs it, and makes it where there is none. */
export function openDatabase(file: string): DatabaseSync {
  // SQLite’s own waiting stops the whole process: it is for opening only; see `PatientConnection`.
  const database = new DatabaseSync(file, { timeout: patience });
  database.exec(settings);
  return database;
}

/** Kysely on Node’s own SQLite: one connection, which Kysely hands to one caller after the other. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;
  readonly #isOpen: () => boolean;

  constructor(database: DatabaseSync) {
    const adapted = adapt(database);
    super({ database: adapted });
    this.#database = adapted;
    this.#isOpen = () => database.isTransaction;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#database, this.#isOpen);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** Takes the lock for writing at once: one that begins by reading may be refused it later. */
class ImmediateDriver extends SqliteDriver {
  readonly #isOpen: () => boolean;

  constructor(database: SqliteDatabase, isOpen: () => boolean) {
    super({ database });
    this.#isOpen = isOpen;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return new PatientConnection(await super.acquireConnection());
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** On a full disk SQLite has rolled back already; asking again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#isOpen()) await super.rollbackTransaction(connection);
  }
}

/** Waits, while another process writes, without keeping this one from anything else. */
class PatientConnection implements DatabaseConnection {
  readonly #inner: DatabaseConnection;

  constructor(inner: DatabaseConnection) {
    this.#inner = inner;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const until = performance.now() + patience;
    for (;;) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- The same statement once more.
        return await this.#inner.executeQuery<Row>(query);
      } catch (error) {
        if (!isBusy(error) || performance.now() > until) throw error;
        // oxlint-disable-next-line no-await-in-loop -- A pause between two tries.
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  streamQuery<Row>(query: CompiledQuery, size: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.#inner.streamQuery<Row>(query, size);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5;
}

/** SQLite does change tables within transactions: migrations happen whole or not at all. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
