import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** How many compiled statements are kept. */
const mostStatements = 200;

/** Node’s SQLite as Kysely wants it, with its compiled statements kept. */
export function adapt(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const known = statements.get(sql);
      if (known) return known;
      if (statements.size >= mostStatements) statements.clear();
      const statement = adaptStatement(database.prepare(sql));
      // A change of the tables would make the columns that a statement remembers wrong.
      if (/^\s*(?:select|insert|update|delete|with)\b/iu.test(sql)) statements.set(sql, statement);
      return statement;
    },
  };
}

function adaptStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(toValue)),
    run: (parameters) => statement.run(...parameters.map(toValue)),
    iterate: (parameters) => statement.iterate(...parameters.map(toValue)),
  };
}

function toValue(parameter: unknown): SQLInputValue {
  if (typeof parameter === 'string' || typeof parameter === 'number' || parameter === null)
    return parameter;
  throw new TypeError(`The ledger stores text and numbers, and was given a ${typeof parameter}.`);
}
