import { recordWords } from '../ledger/consent-words.ts';
import { readAddress } from '../ledger/address.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import { storeSignUps, type SignUp } from '../ledger/sign-up.ts';
import { formOf, type Client } from './client.ts';

/** What came of a steady stream of sign-ups. */
export interface RateReport {
  sent: number;
  /** Addresses that were told that they are on the list. */
  acknowledged: string[];
  /** Sign-ups a second, from the first that was sent to the last answer. */
  rate: number;
  /** Milliseconds to the answer, for the middle one and for 99 of 100. */
  median: number;
  slow: number;
}

/** Sends `rate` sign-ups a second for `seconds`, whether the answers keep up or not. */
export async function sendSignUps(
  client: Client,
  { rate, seconds, consent }: { rate: number; seconds: number; consent: string },
): Promise<RateReport> {
  const started = performance.now();
  const acknowledged: string[] = [];
  const times: number[] = [];
  const one = async (index: number) => {
    const due = started + (index / rate) * 1000;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const email = `load${index}@example.com`;
    const status = await client.send(formOf(email, consent));
    if (status === 303) acknowledged.push(email);
    // From when it was due: a client that waits for its turn hides nothing.
    times.push(performance.now() - due);
  };
  await Promise.all(Array.from({ length: rate * seconds }, (_, index) => one(index)));
  const spent = (performance.now() - started) / 1000;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return {
    sent: times.length,
    acknowledged,
    rate: acknowledged.length / spent,
    median: at(0.5),
    slow: at(0.99),
  };
}

/** Which of the addresses are not in the ledger, and how many people have more than one of a row. */
export async function missingFrom(
  { db }: Ledger,
  addresses: readonly string[],
): Promise<{ missing: string[]; doubled: number }> {
  const rows = await db
    .selectFrom('people')
    .leftJoin('consents', 'person_id', 'people.id')
    .select(['address_key', 'consents.id'])
    .execute();
  const known = new Set(rows.map(({ address_key: key }) => key));
  const unconsented = rows.filter(({ id }) => id === null).length;
  return {
    missing: addresses.filter((one) => !known.has(one)),
    doubled: rows.length - known.size + unconsented,
  };
}

/** Milliseconds that one sign-up costs in a ledger with so many rows; fills the ledger up to them. */
export async function costAt(ledger: Ledger, rows: number): Promise<number> {
  const wordsId = await recordWords(ledger, { version: 'load', words: 'load' });
  const { count } = await ledger.db
    .selectFrom('people')
    .select((select) => select.fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  const signUp = (index: number): SignUp => {
    const address = readAddress(`p${(index * 7919) % 1_000_003}x${index}@example.com`);
    if (!address) throw new Error('An address of the load test is none.');
    return { address, sections: ['sales', 'onboarding'], wordsId, at: new Date() };
  };
  for (let first = Number(count); first < rows; first += 500) {
    const batch = Array.from({ length: Math.min(500, rows - first) }, (_, index) =>
      signUp(first + index),
    );
    // oxlint-disable-next-line no-await-in-loop -- One batch after the other.
    await storeSignUps(ledger, batch);
  }
  const times: number[] = [];
  for (let index = 0; index < 400; index += 1) {
    const started = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- Each is measured alone.
    await storeSignUps(ledger, [signUp(rows + index)]);
    times.push(performance.now() - started);
  }
  return times.toSorted((a, b) => a - b)[200] ?? 0;
}
