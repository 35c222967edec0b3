import type { Handler } from 'hono';
import { readTrouble } from '../ledger/ledger-error.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import { withoutAddresses } from '../safe-text.ts';

/** How long a mail may wait before somebody should look, in milliseconds. */
const patience = 3_600_000;

/**
 * `GET /api/health`: 200 while sign-ups can be stored, else 503; how many mails wait, and whether one
 * has waited for over an hour. After a sign-up that could not be stored it tries by a write of its own.
 */
export function health(
  ledger: Ledger,
  trouble: () => string | undefined,
  now = () => new Date(),
): Handler {
  return async (c) => {
    c.header('Cache-Control', 'no-store');
    try {
      if (trouble() !== undefined) await tryWriting(ledger);
      return c.json({ ok: true, ledger: ledger.store.kind, mail: await countMail(ledger, now()) });
    } catch (error) {
      const text = withoutAddresses(readTrouble(error));
      return c.json({ ok: false, ledger: ledger.store.kind, trouble: text }, 503);
    }
  };
}

/** As much as some sign-ups need, and gone again: a few bytes may fit where nobody does. */
async function tryWriting({ db }: Ledger): Promise<void> {
  await db.transaction().execute(async (trial) => {
    await trial
      .insertInto('facts')
      .values({ name: 'trial', value: 'x'.repeat(2 ** 16) })
      .execute();
    await trial.deleteFrom('facts').where('name', '=', 'trial').execute();
  });
}

/** Mails that wait and mails that were refused for good. */
export async function countMail({ db }: Ledger, now: Date) {
  const { waiting, refused, oldest } = await db
    .selectFrom('outbox')
    .select((select) => [
      select.fn.countAll<number | string>().filterWhere('refused_at', 'is', null).as('waiting'),
      select.fn.countAll<number | string>().filterWhere('refused_at', 'is not', null).as('refused'),
      select.fn.min<string | null>('created_at').filterWhere('refused_at', 'is', null).as('oldest'),
    ])
    .executeTakeFirstOrThrow();
  const late = oldest !== null && now.getTime() - Date.parse(oldest) > patience;
  return { waiting: Number(waiting), refused: Number(refused), late };
}
