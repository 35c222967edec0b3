import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Address } from './address.ts';
import { readTrouble } from './ledger-error.ts';
import { moment } from './moment.ts';
import type { Ledger } from './open-ledger.ts';
import { anySection, type Moment, type PersonState, type Tables } from './schema.ts';

/** One form that was sent and is in order. */
export interface SignUp {
  address: Address;
  /** Ids of sections; none means all of them. */
  sections: readonly string[];
  /** The SOP that was being read, as `section/sop`. */
  sop?: string | undefined;
  /** Row of `consent_words`. */
  wordsId: number;
  at: Date;
}

/**
 * Puts people on the list, all in one transaction: when this returns, they are on disk. Known and new
 * people cost the same statements; either way a mail waits in the outbox. Throws `LedgerError`, and
 * then none of them was stored.
 */
export async function storeSignUps(ledger: Ledger, signUps: readonly SignUp[]): Promise<void> {
  // In the same order everywhere, so that two processes never wait for each other.
  const inOrder = signUps.toSorted((a, b) => (a.address.key < b.address.key ? -1 : 1));
  try {
    await ledger.db.transaction().execute(async (db) => {
      // oxlint-disable-next-line no-await-in-loop -- One connection takes one statement at a time.
      for (const signUp of inOrder) await storeOne(db, signUp);
    });
  } catch (error) {
    throw readTrouble(error);
  }
}

async function storeOne(db: Transaction<Tables>, signUp: SignUp): Promise<void> {
  const at = moment(signUp.at);
  const { id, state } = await storePerson(db, signUp.address, at);
  const sections = signUp.sections.length > 0 ? signUp.sections : [anySection];
  await storeInterests(db, { personId: id, sections, sop: signUp.sop, at });
  await storeConsent(db, id, signUp.wordsId, at);
  await putMail(db, { personId: id, topic: state === 'confirmed' ? 'known' : 'confirm', at });
}

async function storePerson(
  db: Transaction<Tables>,
  { typed, key }: Address,
  at: Moment,
): Promise<{ id: number; state: PersonState }> {
  return await db
    .insertInto('people')
    .values({ address: typed, address_key: key, state: 'asked', source: 'form', joined_at: at })
    .onConflict((conflict) => conflict.column('address_key').doUpdateSet({ address_key: key }))
    .returning(['id', 'state'])
    .executeTakeFirstOrThrow();
}

/** What a person wants, and since when. The first wish keeps its place in the list. */
export async function storeInterests(
  db: Transaction<Tables>,
  wish: { personId: number; sections: readonly string[]; sop?: string | undefined; at: Moment },
): Promise<void> {
  const { personId, sections, sop = null, at } = wish;
  await db
    .insertInto('interests')
    .values(sections.map((section) => ({ person_id: personId, section, sop, asked_at: at })))
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'section']).doUpdateSet({
        sop: sql`coalesce(interests.sop, excluded.sop)`,
        // An import may know of an older wish.
        asked_at: sql`case when excluded.asked_at < interests.asked_at then excluded.asked_at else interests.asked_at end`,
      }),
    )
    .execute();
}

/** One record for every time that somebody agreed anew; the same words twice are one. */
async function storeConsent(
  db: Transaction<Tables>,
  personId: number,
  wordsId: number,
  at: Moment,
): Promise<void> {
  await sql`insert into consents (person_id, words_id, asked_at)
    select cast(${personId} as integer), cast(${wordsId} as integer), ${at}
    where not exists (
      select 1 from consents
      where person_id = ${personId} and words_id = ${wordsId} and withdrawn_at is null
    )`.execute(db);
}

/** Puts a mail into the outbox, or makes one of the same topic that waits due now. */
export async function putMail(
  db: Transaction<Tables>,
  mail: { personId: number; topic: string; data?: unknown; at: Moment },
): Promise<void> {
  const { personId, topic, data = {}, at } = mail;
  await db
    .insertInto('outbox')
    .values({
      person_id: personId,
      topic,
      data: JSON.stringify(data),
      message_id: randomUUID(),
      next_attempt_at: at,
      created_at: at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'topic'])
        .doUpdateSet({ next_attempt_at: at, refused_at: null }),
    )
    .execute();
}
