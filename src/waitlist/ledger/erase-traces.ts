import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ledger } from './open-ledger.ts';

/** Folder, in the data folder, of mails that are written to files where there is no mail server. */
export const outboxFolder = 'outbox';

/**
 * Removes what an erased person leaves outside the tables: mails that were written to files, and the
 * frames of SQLite’s log, which hold pages as they were. Backups are the owner’s to delete.
 */
export async function eraseTraces({ folder, store }: Ledger, address: string): Promise<void> {
  const outbox = join(folder, outboxFolder);
  const names = await readdir(outbox).catch(() => []); // There is none where mail is sent.
  await Promise.all(
    names.map(async (name) => {
      const file = join(outbox, name);
      if (isTo(await readFile(file, 'utf8').catch(() => ''), address))
        await rm(file, { force: true });
    }),
  );
  if (store.kind === 'sqlite') store.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** Whether a mail, as a file, is to this address: a mail program writes the domain in ASCII. */
function isTo(mail: string, address: string): boolean {
  const to = /^To: (.*)$/mu.exec(mail)?.[1]?.toLowerCase() ?? '';
  const [, local = '', domain = ''] = /^(.*)@(.*)$/u.exec(address.toLowerCase()) ?? [];
  const ascii = URL.parse(`http://${domain}`)?.hostname ?? domain;
  return [`${local}@${domain}`, `${local}@${ascii}`].some((one) => to === one || to === `<${one}>`);
}
