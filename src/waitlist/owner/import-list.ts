import type { Transaction } from 'kysely';
import { keyedHash } from '../ledger/ledger-key.ts';
import { moment } from '../ledger/moment.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import type { PersonState, Tables } from '../ledger/schema.ts';
import { storeInterests } from '../ledger/sign-up.ts';
import type { ImportedPerson } from './read-list.ts';

/** How to import. */
export interface ImportOptions {
  /** Where the people come from, kept with each of them: the name of the file. */
  source: string;
  /** State of those of whom the file does not say it. */
  otherwise: PersonState;
  now: Date;
}

/** How many people were new, got something new, stayed as they were, or are erased and stay so. */
export interface ImportReport {
  added: number;
  changed: number;
  same: number;
  erased: number;
}

/**
 * Takes people of another list over, all or none. People are the same if their normalised addresses
 * are. Who left here stays away, and who confirmed here stays confirmed. A second import of the same
 * file changes nothing.
 */
export async function importList(
  ledger: Ledger,
  people: readonly ImportedPerson[],
  options: ImportOptions,
): Promise<ImportReport> {
  const report: ImportReport = { added: 0, changed: 0, same: 0, erased: 0 };
  await ledger.db.transaction().execute(async (db) => {
    for (const person of people) {
      // oxlint-disable-next-line no-await-in-loop -- One connection takes one statement at a time.
      report[await importOne(db, ledger.key, person, options)] += 1;
    }
  });
  return report;
}

async function importOne(
  db: Transaction<Tables>,
  key: Buffer,
  person: ImportedPerson,
  { source, otherwise, now }: ImportOptions,
): Promise<keyof ImportReport> {
  if (await isErased(db, key, person.address.key)) return 'erased';
  const { typed, key: addressKey } = person.address;
  const known = await db
    .selectFrom('people')
    .selectAll()
    .where('address_key', '=', addressKey)
    .executeTakeFirst();
  const at = person.joinedAt ?? moment(now);
  const state = person.state ?? otherwise;
  const id = known?.id ?? (await addPerson(db, { typed, addressKey, source, at, state }));
  const isNews = await addWishes(db, id, person, { at, isNew: !known });
  if (!known) return 'added';
  // Only from asked to confirmed or left: who said more here than there keeps that.
  const moves = known.state === 'asked' && state !== 'asked';
  if (moves)
    await db.updateTable('people').set(stateColumns(state, at)).where('id', '=', id).execute();
  if (moves && state === 'left')
    await db.deleteFrom('outbox').where('person_id', '=', id).execute();
  return moves || isNews ? 'changed' : 'same';
}

async function isErased(
  db: Transaction<Tables>,
  key: Buffer,
  addressKey: string,
): Promise<boolean> {
  const hash = keyedHash(key, 'erased', addressKey);
  const found = await db
    .selectFrom('erasures')
    .select('hash')
    .where('hash', '=', hash)
    .executeTakeFirst();
  return found !== undefined;
}

async function addPerson(
  db: Transaction<Tables>,
  person: { typed: string; addressKey: string; source: string; at: string; state: PersonState },
): Promise<number> {
  const { typed, addressKey, source, at, state } = person;
  const { id } = await db
    .insertInto('people')
    .values({
      address: typed,
      address_key: addressKey,
      source,
      joined_at: at,
      ...stateColumns(state, at),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

function stateColumns(state: PersonState, at: string) {
  return {
    state,
    confirmed_at: state === 'confirmed' ? at : null,
    left_at: state === 'left' ? at : null,
  };
}

/** Whether there was one that the person had not. Who is new and names none waits for all. */
async function addWishes(
  db: Transaction<Tables>,
  personId: number,
  { sections }: ImportedPerson,
  { at, isNew }: { at: string; isNew: boolean },
): Promise<boolean> {
  const wanted = sections.length === 0 && isNew ? ['*'] : sections;
  const had = await db
    .selectFrom('interests')
    .select('section')
    .where('person_id', '=', personId)
    .execute();
  const missing = wanted.filter((one) => !had.some(({ section }) => section === one));
  if (missing.length > 0) await storeInterests(db, { personId, sections: missing, at });
  return missing.length > 0;
}
