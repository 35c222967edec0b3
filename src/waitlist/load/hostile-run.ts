import { createHash } from 'node:crypto';
import type { Ledger } from '../ledger/open-ledger.ts';
import type { Body } from './client.ts';
import { hostileBody, seeded } from './hostile-bodies.ts';

/** What came of many hostile bodies. */
export interface HostileReport {
  sent: number;
  /** How many answers had each status. */
  statuses: Record<number, number>;
  /** How many were told that they are on the list, trapped programs among them. */
  accepted: number;
  /** How many are on the list: never more than were told so. */
  stored: number;
  /** Tags of bodies that were refused and are in the ledger all the same: there must be none. */
  storedThoughRefused: string[];
  /** Statuses that are neither 2xx, 3xx nor 4xx: there must be none. */
  otherStatuses: number[];
}

/** Sends `count` hostile bodies, and looks into the ledger for what was refused. */
export async function sendHostile(
  { count, seed }: { count: number; seed: number },
  send: (body: Body) => Promise<number | undefined>,
  ledger: () => Promise<Ledger>,
): Promise<HostileReport> {
  const random = seeded(seed);
  const answers = new Map<string, number>();
  for (let first = 0; first < count; first += 50) {
    const tags = Array.from({ length: Math.min(50, count - first) }, (_, index) =>
      tagOf(first + index),
    );
    const bodies = tags.map((tag) => hostileBody(random, tag));
    // oxlint-disable-next-line no-await-in-loop -- Fifty at a time.
    const statuses = await Promise.all(bodies.map(send));
    for (const [index, tag] of tags.entries()) answers.set(tag, statuses[index] ?? 0);
  }
  const rows = await (await ledger()).db.selectFrom('people').select('address_key').execute();
  const tags = rows.map(({ address_key: key }) => /u\d+x[0-9a-f]{8}u/u.exec(key)?.[0] ?? key);
  const isFine = (status: number) => status >= 200 && status < 500;
  const statuses = Object.fromEntries(
    [...Map.groupBy(answers.values(), Number)].map(([status, all]) => [status, all.length]),
  );
  return {
    sent: answers.size,
    statuses,
    accepted: [...answers.values()].filter((status) => status >= 200 && status < 400).length,
    stored: rows.length,
    storedThoughRefused: tags.filter((tag) => (answers.get(tag) ?? 0) >= 400),
    otherStatuses: [...answers.values()].filter((status) => !isFine(status)),
  };
}

/** Says whose address it is, also after a damage: one that was changed is nobody’s tag by chance. */
function tagOf(index: number): string {
  const check = createHash('sha256').update(String(index)).digest('hex').slice(0, 8);
  return `u${index}x${check}u`;
}
