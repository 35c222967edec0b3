import { sql, type Kysely, type Transaction } from 'kysely';
import { minute, hour, moment } from './moment.ts';
import type { Ledger } from './open-ledger.ts';
import type { OutboxRow, Tables } from './schema.ts';
import { makeToken } from './tokens.ts';

/** How long a process keeps a mail for itself: longer than a mail server may take to answer. */
const claimLasts = 10 * minute;
const longestPause = 6 * hour;

/** A mail that this process, and no other, may send now. */
export interface ClaimedMail {
  id: number;
  personId: number;
  to: string;
  /** As in the table of the same name. */
  topic: string;
  data: string;
  messageId: string;
  attempts: number;
  claimedBy: string;
  /** Sections that the person waits for; `*` is all. */
  sections: string[];
  /** Fresh, for the links of this very mail. Clear tokens are never written down. */
  tokens: { confirm: string; leave: string };
}

/** Claims up to `count` mails that are due, and makes their tokens, in one transaction. */
export async function claimMails(
  ledger: Ledger,
  { count, claimedBy, now }: { count: number; claimedBy: string; now: Date },
): Promise<ClaimedMail[]> {
  return await ledger.db.transaction().execute(async (db) => {
    const skip = ledger.store.kind === 'postgres';
    const mails: ClaimedMail[] = [];
    for (const row of await claimRows(db, { count, claimedBy, now, skip })) {
      // oxlint-disable-next-line no-await-in-loop -- One connection takes one statement at a time.
      mails.push({ ...(await describeMail(db, row, now)), claimedBy });
    }
    return mails;
  });
}

async function describeMail(
  db: Transaction<Tables>,
  row: OutboxRow,
  now: Date,
): Promise<Omit<ClaimedMail, 'claimedBy'>> {
  const { id, person_id: personId, topic, data, message_id: messageId, attempts } = row;
  const person = db.selectFrom('people').select('address').where('id', '=', personId);
  const wishes = db.selectFrom('interests').select('section').where('person_id', '=', personId);
  const { address: to } = await person.executeTakeFirstOrThrow();
  const sections = (await wishes.orderBy('section').execute()).map(({ section }) => section);
  const confirm = makeToken(personId, 'confirm', now);
  const leave = makeToken(personId, 'leave', now);
  const rows = topic === 'confirm' ? [confirm.row, leave.row] : [leave.row];
  await db.insertInto('tokens').values(rows).execute();
  const tokens = { confirm: confirm.token, leave: leave.token };
  return { id, personId, to, topic, data, messageId, attempts, sections, tokens };
}

async function claimRows(
  db: Kysely<Tables>,
  { count, claimedBy, now, skip }: { count: number; claimedBy: string; now: Date; skip: boolean },
): Promise<OutboxRow[]> {
  const at = moment(now);
  const due = db
    .selectFrom('outbox')
    .select('id')
    .where('next_attempt_at', '<=', at)
    .where('refused_at', 'is', null)
    .where((or) => or.or([or('claimed_until', 'is', null), or('claimed_until', '<=', at)]))
    .orderBy('next_attempt_at')
    .orderBy('id')
    .limit(count)
    // Two processes on PostgreSQL take different rows; SQLite lets one write at a time.
    .$if(skip, (query) => query.modifyEnd(sql`for update skip locked`));
  return await db
    .updateTable('outbox')
    .set({ claimed_by: claimedBy, claimed_until: moment(now, claimLasts) })
    .where('id', 'in', due)
    .returningAll()
    .execute();
}

/** The mail is out: its row goes, with what it said. */
export async function settleSent({ db }: Ledger, mail: ClaimedMail): Promise<void> {
  await mine(db.deleteFrom('outbox'), mail).execute();
}

/** The mail is not out; it is tried again after a pause that doubles, from one minute to six hours. */
export async function settleFailed(
  { db }: Ledger,
  mail: ClaimedMail,
  { error, now, refused }: { error: string; now: Date; refused: boolean },
): Promise<void> {
  const pause = Math.min(minute * 2 ** Math.min(mail.attempts, 20), longestPause);
  await mine(db.updateTable('outbox'), mail)
    .set({
      attempts: mail.attempts + 1,
      next_attempt_at: moment(now, pause),
      claimed_by: null,
      claimed_until: null,
      refused_at: refused ? moment(now) : null,
      last_error: error,
    })
    .execute();
}

/** Gives back what was claimed and not tried, as when the service stops. */
export async function releaseClaims({ db }: Ledger, claimedBy: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ claimed_by: null, claimed_until: null })
    .where('claimed_by', '=', claimedBy)
    .execute();
}

/** A claim that ran out may be another process’s by now. */
function mine<
  Query extends { where(column: 'id' | 'claimed_by', is: '=', value: number | string): Query },
>(query: Query, { id, claimedBy }: ClaimedMail): Query {
  return query.where('id', '=', id).where('claimed_by', '=', claimedBy);
}
