import type { Transaction } from 'kysely';
import { eraseTraces } from './erase-traces.ts';
import { readTrouble } from './ledger-error.ts';
import { keyedHash } from './ledger-key.ts';
import { moment } from './moment.ts';
import type { Ledger } from './open-ledger.ts';
import type { PersonRow, Tables, TokenPurpose } from './schema.ts';
import { findByToken } from './tokens.ts';

/** What came of a link: it was no link of ours (any more), or it was done, now or before. */
export type Outcome = 'unknown' | 'done';

/** Confirms whom the link of a confirmation mail belongs to. Twice is as good as once. */
export async function confirm(ledger: Ledger, token: string, now: Date): Promise<Outcome> {
  return await byToken(
    ledger,
    { token, purpose: 'confirm', now },
    async (db, { id, state, address_key }) => {
      if (state === 'confirmed') return;
      const at = moment(now);
      await db
        .updateTable('people')
        .set({ state: 'confirmed', confirmed_at: at, left_at: null })
        .where('id', '=', id)
        .execute();
      await db
        .updateTable('consents')
        .set({ confirmed_at: at })
        .where('person_id', '=', id)
        .where('confirmed_at', 'is', null)
        .where('withdrawn_at', 'is', null)
        .execute();
      // Who was erased and comes back in person may be imported again.
      const hash = keyedHash(ledger.key, 'erased', address_key);
      await db.deleteFrom('erasures').where('hash', '=', hash).execute();
      await db
        .deleteFrom('outbox')
        .where('person_id', '=', id)
        .where('topic', '=', 'confirm')
        .execute();
    },
  );
}

/** Takes a person off the list. The row stays, so that nobody writes to them by mistake. */
export async function unsubscribe(ledger: Ledger, token: string, now: Date): Promise<Outcome> {
  return await byToken(ledger, { token, purpose: 'leave', now }, async (db, { id, state }) => {
    if (state === 'left') return;
    const at = moment(now);
    await db
      .updateTable('people')
      .set({ state: 'left', left_at: at })
      .where('id', '=', id)
      .execute();
    await db
      .updateTable('consents')
      .set({ withdrawn_at: at })
      .where('person_id', '=', id)
      .where('withdrawn_at', 'is', null)
      .execute();
    await db.deleteFrom('outbox').where('person_id', '=', id).execute();
    // An older mail must not bring them back.
    await db
      .deleteFrom('tokens')
      .where('person_id', '=', id)
      .where('purpose', '=', 'confirm')
      .execute();
  });
}

/** Erases the person whom a link belongs to. Only a keyed hash of the address stays. */
export async function eraseByToken(ledger: Ledger, token: string, now: Date): Promise<Outcome> {
  let address = '';
  const outcome = await byToken(ledger, { token, purpose: 'leave', now }, async (db, person) => {
    ({ address } = person);
    await erasePerson(db, ledger.key, person, now);
  });
  if (outcome === 'done') await eraseTraces(ledger, address);
  return outcome;
}

/** Erases one person: consents, wishes, tokens and waiting mails go along. */
export async function erasePerson(
  db: Transaction<Tables>,
  key: Buffer,
  person: Pick<PersonRow, 'id' | 'address_key'>,
  now: Date,
): Promise<void> {
  await rememberErasure(db, key, person.address_key, now);
  await db.deleteFrom('people').where('id', '=', person.id).execute();
}

/** Keeps a later import from bringing an address back. */
export async function rememberErasure(
  db: Transaction<Tables>,
  key: Buffer,
  addressKey: string,
  now: Date,
): Promise<void> {
  await db
    .insertInto('erasures')
    .values({ hash: keyedHash(key, 'erased', addressKey), erased_at: moment(now) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function byToken(
  ledger: Ledger,
  link: { token: string; purpose: TokenPurpose; now: Date },
  change: (db: Transaction<Tables>, person: PersonRow) => Promise<void>,
): Promise<Outcome> {
  try {
    return await ledger.db.transaction().execute(async (db) => {
      const person = await findByToken(db, link.token, link.purpose, link.now);
      if (person) await change(db, person);
      return person ? 'done' : 'unknown';
    });
  } catch (error) {
    throw readTrouble(error);
  }
}
