import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from './sqlite-dialect.ts';

/** Folder beside the ledger that backups go to. */
export const backupFolder = 'backups';

/** Opens the ledger’s file. Throws the way to restore a backup if the file is damaged. */
export function openSoundDatabase(file: string): DatabaseSync {
  try {
    const database = openDatabase(file);
    const found = faultOf(database);
    if (found === undefined) return database;
    database.close();
    throw new Error(restoreWords(file, found));
  } catch (error) {
    // 11 and 26: damaged, and no database at all (sqlite.org/rescode.html).
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
    if (code !== 11 && code !== 26) throw error;
    throw new Error(restoreWords(file, String(error instanceof Error ? error.message : error)), {
      cause: error,
    });
  }
}

/** What SQLite finds wrong with a database, or undefined. */
export function faultOf(database: DatabaseSync): string | undefined {
  const [first] = database.prepare('PRAGMA quick_check(1)').all();
  const found = String(first?.['quick_check']);
  return found === 'ok' ? undefined : found;
}

function restoreWords(file: string, found: string): string {
  const backup = newestBackup(dirname(file));
  const restore = backup
    ? `  3. cp ${backup} ${file}`
    : `  3. Copy your newest backup to ${file}. There is none in ${join(dirname(file), backupFolder)}; without one, leave this step out and begin an empty list.`;
  return [
    `The ledger ${file} is damaged (${found.trim()}). It was not opened, and nothing was changed.`,
    'To restore a backup:',
    '  1. Stop every process that uses it.',
    `  2. mkdir -p ${join(dirname(file), 'damaged')} && mv ${file}* ${join(dirname(file), 'damaged')}/`,
    restore,
    '  4. Start again. Sign-ups since that backup are in the damaged file only: keep it.',
  ].join('\n');
}

function newestBackup(folder: string): string | undefined {
  const backups = join(folder, backupFolder);
  if (!existsSync(backups)) return undefined;
  const newest = readdirSync(backups)
    .filter((name) => name.endsWith('.sqlite'))
    .sort()
    .at(-1);
  return newest === undefined ? undefined : join(backups, basename(newest));
}
