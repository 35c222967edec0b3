import { sql, type Kysely, type Selectable } from 'kysely';
import type { Ledger } from '../ledger/open-ledger.ts';
import type { Moment, PersonRow, PersonState, Tables } from '../ledger/schema.ts';

/** All that the ledger knows of one person, for lists and exports. */
export interface PersonRecord {
  address: string;
  state: PersonState;
  source: string;
  joinedAt: Moment;
  confirmedAt: Moment | null;
  leftAt: Moment | null;
  /** In the order of their ids; `*` is all of them. */
  sections: string[];
  sops: string[];
  /** The newest consent. */
  consent: { version: string; askedAt: Moment; confirmedAt: Moment | null } | undefined;
  /** Sections that the person was invited to, with the numbers of the invitations. */
  invitations: { section: string; number: number | null }[];
}

/** Everybody on the list, oldest first; of one section if it is given, those who wait for all included. */
export async function listPeople({ db }: Ledger, section?: string): Promise<PersonRecord[]> {
  const people = await db
    .selectFrom('people')
    .selectAll()
    .orderBy('joined_at')
    .orderBy('id')
    .execute();
  const parts: Parts = {
    wishes: groupOf(await db.selectFrom('interests').selectAll().orderBy('section').execute()),
    invitations: groupOf(await db.selectFrom('invitations').selectAll().orderBy('id').execute()),
    consents: groupOf(await consentQuery(db).execute()),
  };
  const records = people.map((person) => recordOf(person, parts));
  return section === undefined
    ? records
    : records.filter(({ sections }) => sections.includes(section) || sections.includes('*'));
}

/** The newest first. */
function consentQuery(db: Kysely<Tables>) {
  return db
    .selectFrom('consents')
    .innerJoin('consent_words', 'consent_words.id', 'words_id')
    .select(['person_id', 'version', 'asked_at', 'confirmed_at'])
    .orderBy('consents.id', 'desc');
}

/** What the tables beside `people` hold, by person. */
interface Parts {
  wishes: Map<number | null, Selectable<Tables['interests']>[]>;
  invitations: Map<number | null, Selectable<Tables['invitations']>[]>;
  consents: Map<
    number | null,
    { version: string; asked_at: Moment; confirmed_at: Moment | null }[]
  >;
}

function recordOf(person: PersonRow, { wishes, invitations, consents }: Parts): PersonRecord {
  const wish = wishes.get(person.id) ?? [];
  const [consent] = consents.get(person.id) ?? [];
  return {
    address: person.address,
    state: person.state,
    source: person.source,
    joinedAt: person.joined_at,
    confirmedAt: person.confirmed_at,
    leftAt: person.left_at,
    sections: wish.map(({ section }) => section),
    sops: [...new Set(wish.flatMap(({ sop }) => sop ?? []))],
    consent: consent && {
      version: consent.version,
      askedAt: consent.asked_at,
      confirmedAt: consent.confirmed_at,
    },
    invitations: (invitations.get(person.id) ?? []).map(({ section, number }) => ({
      section,
      number,
    })),
  };
}

/** Numbers for `stats`: people by state, sign-ups per section, and per week by its Monday. */
export async function countPeople({ db }: Ledger) {
  const states = await db
    .selectFrom('people')
    .select(['state', sql<number | string>`count(*)`.as('count')])
    .groupBy('state')
    .execute();
  const sections = await db
    .selectFrom('interests')
    .select(['section', sql<number | string>`count(*)`.as('count')])
    .groupBy('section')
    .execute();
  const days = await db
    .selectFrom('people')
    .select([
      sql<string>`substr(joined_at, 1, 10)`.as('day'),
      sql<number | string>`count(*)`.as('count'),
    ])
    .groupBy(sql`substr(joined_at, 1, 10)`)
    .execute();
  const weeks = new Map<string, number>();
  for (const { day, count } of days)
    weeks.set(mondayOf(day), (weeks.get(mondayOf(day)) ?? 0) + Number(count));
  return {
    states: Object.fromEntries(states.map(({ state, count }) => [state, Number(count)])),
    sections: sections
      .map(({ section, count }) => [section, Number(count)] as const)
      .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    weeks: [...weeks].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  };
}

function groupOf<Row extends { person_id: number | null }>(
  rows: readonly Row[],
): Map<number | null, Row[]> {
  return Map.groupBy(rows, (row) => row.person_id);
}

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
