import type { Ledger } from './open-ledger.ts';

/** The words that the form shows now. */
export interface Words {
  version: string;
  words: string;
}

/** Keeps the exact words, so that a consent can be shown years later; returns the row’s number. */
export async function recordWords({ db }: Ledger, { version, words }: Words): Promise<number> {
  await db
    .insertInto('consent_words')
    .values({ version, words })
    .onConflict((conflict) => conflict.columns(['version', 'words']).doNothing())
    .execute();
  const { id } = await db
    .selectFrom('consent_words')
    .select('id')
    .where('version', '=', version)
    .where('words', '=', words)
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * The row of a version that was shown once: a page that a browser kept offline may send older words.
 * Of two wordings under one version the newer counts.
 */
export async function findWords({ db }: Ledger, version: string): Promise<number | undefined> {
  const found = await db
    .selectFrom('consent_words')
    .select('id')
    .where('version', '=', version)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return found?.id;
}
