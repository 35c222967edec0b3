import { sql, type Kysely } from 'kysely';
import { moment } from '../ledger/moment.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import { anySection, type Tables } from '../ledger/schema.ts';
import { putMail } from '../ledger/sign-up.ts';
import { holdsWithdrawn } from './passed-over.ts';
import { invitationTopic } from '../mail/topics.ts';

/** Somebody whose turn it is. */
export interface Drawn {
  /** Row of the ledger; `finishInvitations` asks for it. */
  id: number;
  address: string;
  section: string;
  /** Number of an invitation that the person has for another section: that key can open this, too. */
  held: number | null;
}

/** The key that was made for somebody who was drawn. */
export interface MadeInvitation {
  id: number;
  /** As in `invitations.yaml`. */
  number: number;
  link: string;
  code: string;
}

/**
 * Draws up to `count` people who wait for a section: confirmed, not invited to it yet, oldest wish
 * first. The draw is recorded in one transaction, so nobody is drawn twice. People whose key was not
 * made, since a command was stopped, come first and count along: nobody falls out.
 *
 * Who holds an invitation that is not among the numbers `standing`, since it was revoked or removed,
 * is passed over: a revocation is not undone by a draw.
 */
export async function drawFromWaitlist(
  ledger: Ledger,
  section: string,
  count: number,
  now: Date = new Date(),
  standing?: readonly number[],
): Promise<Drawn[]> {
  return await ledger.db.transaction().execute(async (db) => {
    // Two commands at once wait for each other here, on PostgreSQL; SQLite has one writer anyway.
    if (ledger.store.kind === 'postgres')
      await sql`lock table invitations in share row exclusive mode`.execute(db);
    const open = await unfinished(db, section, count, standing);
    const people = await oldest(db, section, count - open.length, standing);
    if (people.length > 0) {
      const at = moment(now);
      const rows = people.map(({ id }) => ({ person_id: id, section, batch: at, drawn_at: at }));
      await db.insertInto('invitations').values(rows).execute();
    }
    return await unfinished(db, section, open.length + people.length, standing);
  });
}

async function oldest(
  db: Kysely<Tables>,
  section: string,
  count: number,
  standing?: readonly number[],
): Promise<{ id: number }[]> {
  return await db
    .selectFrom('people')
    .innerJoin('interests', 'interests.person_id', 'people.id')
    .select('people.id')
    .where('state', '=', 'confirmed')
    .where('interests.section', 'in', [section, anySection])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('invitations')
            .select('invitations.id')
            .whereRef('invitations.person_id', '=', 'people.id')
            .where('invitations.section', '=', section),
        ),
      ),
    )
    .where(({ not }) => not(holdsWithdrawn(standing)))
    .groupBy('people.id')
    .orderBy((order) => order.fn.min('interests.asked_at'))
    .orderBy('people.id')
    .limit(Math.max(0, count))
    .execute();
}

/** Drawn before, without a key, and still on the list. */
async function unfinished(
  db: Kysely<Tables>,
  section: string,
  count: number,
  standing?: readonly number[],
): Promise<Drawn[]> {
  const rows = await db
    .selectFrom('invitations')
    .innerJoin('people', 'people.id', 'invitations.person_id')
    .select(['invitations.id', 'people.address', 'invitations.section'])
    .select(({ selectFrom }) =>
      selectFrom('invitations as other')
        .select(({ fn }) => fn.min('other.number').as('held'))
        .whereRef('other.person_id', '=', 'people.id')
        .as('held'),
    )
    .where('invitations.section', '=', section)
    .where('invitations.number', 'is', null)
    .where('people.state', '=', 'confirmed')
    .where(({ not }) => not(holdsWithdrawn(standing)))
    .orderBy('invitations.id')
    .limit(Math.max(0, count))
    .execute();
  return rows;
}

/** Records the keys that were made, and puts the mails with them into the outbox: all or none. */
export async function finishInvitations(
  ledger: Ledger,
  made: readonly MadeInvitation[],
  now: Date = new Date(),
): Promise<void> {
  await ledger.db.transaction().execute(async (db) => {
    for (const { id, number, link, code } of made) {
      // oxlint-disable-next-line no-await-in-loop -- One connection takes one statement at a time.
      const row = await db
        .updateTable('invitations')
        .set({ number })
        .where('id', '=', id)
        .where('number', 'is', null)
        .returning(['person_id', 'section'])
        .executeTakeFirst();
      // Finished before, or erased or gone since it was drawn: no mail.
      if (!row || row.person_id === null) continue;
      const data = { section: row.section, link, code };
      // oxlint-disable-next-line no-await-in-loop -- As above.
      await putMail(db, {
        personId: row.person_id,
        topic: invitationTopic(row.section),
        data,
        at: moment(now),
      });
    }
  });
}
