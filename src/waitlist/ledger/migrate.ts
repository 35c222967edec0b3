import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { list } from './migrations/01-list.ts';
import { invitations } from './migrations/02-invitations.ts';
import type { Tables } from './schema.ts';

/** Every step that the ledger went through, in order. A step that was published never changes. */
export const migrations: Record<string, Migration> = {
  '01-list': list,
  '02-invitations': invitations,
};

/**
 * Brings a ledger to the newest version, or to `target` in tests. All steps happen or none. Throws a
 * sentence for the owner if a newer version of this software has written it.
 */
export async function migrate(
  db: Kysely<Tables>,
  target = Object.keys(migrations).at(-1) ?? '',
): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const done = await migrator.getMigrations().catch(() => []);
  const { error } = await migrator.migrateTo(target);
  if (error === undefined) return;
  const isNewer = /previously executed migration .* is missing/u.test(String(error));
  if (isNewer) throw new Error(newerWords, { cause: error });
  throw new Error(
    `The ledger could not be brought from step ${done.filter(({ executedAt }) => executedAt).length} to ${target}; nothing of it was changed.`,
    { cause: error },
  );
}

const newerWords =
  'The ledger was written by a newer version of this software. Use that version, or restore a backup that is older.';
