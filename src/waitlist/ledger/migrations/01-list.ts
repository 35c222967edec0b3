import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** People, what they want, what they agreed to, and the mails to them. */
export const list: Migration = {
  async up(db: Kysely<unknown>) {
    await makePeople(db);
    await makeConsents(db);
    await makeMail(db);
    await makeErasures(db);
  },
};

/** A growing number as key, on either store. */
export function numberType(db: Kysely<unknown>) {
  const isSqlite = !db.getExecutor().adapter.supportsMultipleConnections;
  return isSqlite ? 'integer' : sql`integer generated always as identity`;
}

async function makePeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('people')
    .addColumn('id', numberType(db), (column) => column.primaryKey())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('address_key', 'text', (column) => column.notNull().unique())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('joined_at', 'text', (column) => column.notNull())
    .addColumn('confirmed_at', 'text')
    .addColumn('left_at', 'text')
    .addCheckConstraint('people_state', sql`state in ('asked', 'confirmed', 'left')`)
    .execute();
  await db.schema
    .createTable('interests')
    .addColumn('person_id', 'integer', (column) => ownedByPerson(column))
    .addColumn('section', 'text', (column) => column.notNull())
    .addColumn('sop', 'text')
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('interests_key', ['person_id', 'section'])
    .execute();
}

async function makeConsents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('consent_words')
    .addColumn('id', numberType(db), (column) => column.primaryKey())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addUniqueConstraint('consent_words_once', ['version', 'words'])
    .execute();
  await db.schema
    .createTable('consents')
    .addColumn('id', numberType(db), (column) => column.primaryKey())
    .addColumn('person_id', 'integer', (column) => ownedByPerson(column))
    .addColumn('words_id', 'integer', (column) => column.notNull().references('consent_words.id'))
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addColumn('confirmed_at', 'text')
    .addColumn('withdrawn_at', 'text')
    .execute();
  await db.schema
    .createIndex('consents_of_person')
    .on('consents')
    .columns(['person_id', 'words_id'])
    .execute();
}

async function makeMail(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tokens')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'integer', (column) => ownedByPerson(column))
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('tokens_of_person').on('tokens').column('person_id').execute();
  await db.schema.createIndex('tokens_by_end').on('tokens').column('expires_at').execute();
  await db.schema
    .createTable('outbox')
    .addColumn('id', numberType(db), (column) => column.primaryKey())
    .addColumn('person_id', 'integer', (column) => ownedByPerson(column))
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('data', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_attempt_at', 'text', (column) => column.notNull())
    .addColumn('claimed_until', 'text')
    .addColumn('claimed_by', 'text')
    .addColumn('refused_at', 'text')
    .addColumn('last_error', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('outbox_once', ['person_id', 'topic'])
    .execute();
  await db.schema.createIndex('outbox_next').on('outbox').column('next_attempt_at').execute();
}

async function makeErasures(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('erasures')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('erased_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('facts')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}

/** A row that goes when its person is erased. */
function ownedByPerson<Column extends PersonColumn>(column: Column): Column {
  return column.notNull().references('people.id').onDelete('cascade');
}

interface PersonColumn {
  notNull: () => this;
  references: (target: string) => this;
  onDelete: (action: 'cascade') => this;
}
