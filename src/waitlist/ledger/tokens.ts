import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { day, moment } from './moment.ts';
import type { Ledger } from './open-ledger.ts';
import type { PersonRow, Tables, TokenPurpose } from './schema.ts';

/** How long the links in mails work. Leaving must work for as long as somebody may keep the mail. */
const lifetimes: Record<TokenPurpose, number> = { confirm: 14 * day, leave: 730 * day };

const bytes = 16;
const shape = /^[\w-]{22}$/u;

/** A fresh token of 128 random bits, as it stands in a link, and its row for the ledger. */
export function makeToken(personId: number, purpose: TokenPurpose, now: Date) {
  const token = randomBytes(bytes).toString('base64url');
  const expires = moment(now, lifetimes[purpose]);
  return { token, row: { hash: hashOf(token), person_id: personId, purpose, expires_at: expires } };
}

/** The person whom a link of a mail belongs to; undefined if it is wrong, used up or too old. */
export async function findByToken(
  db: Kysely<Tables>,
  token: string,
  purpose: TokenPurpose,
  now: Date,
): Promise<PersonRow | undefined> {
  if (!shape.test(token)) return undefined;
  return await db
    .selectFrom('tokens')
    .innerJoin('people', 'people.id', 'tokens.person_id')
    .selectAll('people')
    .where('hash', '=', hashOf(token))
    .where('purpose', '=', purpose)
    .where('expires_at', '>', moment(now))
    .executeTakeFirst();
}

/** Forgets tokens that nobody can use any more. */
export async function forgetExpiredTokens({ db }: Ledger, now: Date): Promise<void> {
  await db.deleteFrom('tokens').where('expires_at', '<=', moment(now)).execute();
}

/** 128 random bits cannot be guessed: a plain hash is enough. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
