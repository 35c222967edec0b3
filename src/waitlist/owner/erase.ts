import { readAddress } from '../ledger/address.ts';
import { erasePerson, rememberErasure } from '../ledger/change-person.ts';
import { eraseTraces } from '../ledger/erase-traces.ts';
import type { Ledger } from '../ledger/open-ledger.ts';

/** What came of an owner’s erasing. */
export interface Erased {
  /** Whether the person was on the list. The address stays out of imports either way. */
  wasKnown: boolean;
  /** Numbers of the person’s invitations: their keys still open what they opened until revoked. */
  invitations: number[];
}

/** Erases a person by address; only a keyed hash stays. Throws a sentence if that is no address. */
export async function eraseAddress(ledger: Ledger, text: string, now: Date): Promise<Erased> {
  const address = readAddress(text);
  if (!address) throw new Error(`“${text}” is no email address. Write it as name@example.com.`);
  let erased = address.typed;
  const result = await ledger.db.transaction().execute(async (db) => {
    const person = await db
      .selectFrom('people')
      .select(['id', 'address_key', 'address'])
      .where('address_key', '=', address.key)
      .executeTakeFirst();
    if (!person) {
      await rememberErasure(db, ledger.key, address.key, now);
      return { wasKnown: false, invitations: [] };
    }
    const invitations = await db
      .selectFrom('invitations')
      .select('number')
      .where('person_id', '=', person.id)
      .execute();
    erased = person.address;
    await erasePerson(db, ledger.key, person, now);
    return {
      wasKnown: true,
      invitations: [...new Set(invitations.flatMap(({ number }) => number ?? []))],
    };
  });
  await eraseTraces(ledger, erased);
  return result;
}
