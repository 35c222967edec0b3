import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { backupFolder, faultOf } from '../ledger/check-file.ts';
import type { Ledger } from '../ledger/open-ledger.ts';

/**
 * Copies the ledger, while the service runs, to a file with the moment in its name, and checks the
 * copy. Returns its path. Throws a sentence for a ledger on PostgreSQL, which has its own way.
 */
export function backUp({ store }: Ledger, now: Date): string {
  if (store.kind === 'postgres') {
    throw new Error(
      'This ledger is on PostgreSQL. Back it up with PostgreSQL’s own command: pg_dump --format=custom --file=waitlist.dump "$DATABASE_URL"',
    );
  }
  const folder = join(dirname(store.file), backupFolder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `waitlist-${now.toISOString().replaceAll(/[:.]/gu, '-')}.sqlite`);
  if (existsSync(file))
    throw new Error(`There is a backup ${file} already. Try again in a moment.`);
  store.database.prepare('VACUUM INTO ?').run(file);
  chmodSync(file, 0o600);
  const copy = new DatabaseSync(file, { readOnly: true });
  const fault = faultOf(copy);
  copy.close();
  if (fault === undefined) return file;
  rmSync(file);
  throw new Error(`The copy was damaged (${fault}), and was removed. Check the disk.`);
}
