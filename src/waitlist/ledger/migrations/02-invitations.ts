import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { numberType } from './01-list.ts';

/** Who was invited to which section, so that nobody is invited twice. */
export const invitations: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('invitations')
      .addColumn('id', numberType(db), (column) => column.primaryKey())
      .addColumn('person_id', 'integer', (column) =>
        column.references('people.id').onDelete('set null'),
      )
      .addColumn('section', 'text', (column) => column.notNull())
      .addColumn('number', 'integer')
      .addColumn('batch', 'text', (column) => column.notNull())
      .addColumn('drawn_at', 'text', (column) => column.notNull())
      .addUniqueConstraint('invitations_once', ['person_id', 'section'])
      .execute();
    await db.schema
      .createIndex('interests_in_order')
      .on('interests')
      .columns(['section', 'asked_at', 'person_id'])
      .execute();
  },
};
