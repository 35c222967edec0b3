import { sql } from 'kysely';
import type { Ledger } from '../ledger/open-ledger.ts';
import { anySection } from '../ledger/schema.ts';

/** How many confirmed people wait for a section whom a draw passes over. */
export async function countPassedOver(
  { db }: Ledger,
  section: string,
  standing: readonly number[],
): Promise<number> {
  const row = await db
    .selectFrom('people')
    .innerJoin('interests', 'interests.person_id', 'people.id')
    .select(({ fn }) => fn.count<number>('people.id').distinct().as('count'))
    .where('state', '=', 'confirmed')
    .where('interests.section', 'in', [section, anySection])
    .where(holdsWithdrawn(standing))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Whether the person of the row holds an invitation that stands no more. */
export function holdsWithdrawn(standing: readonly number[] | undefined) {
  if (!standing) return sql<boolean>`false`;
  const numbers = sql.join(standing.length > 0 ? standing : [-1]);
  return sql<boolean>`exists (
    select 1 from invitations as held
    where held.person_id = people.id and held.number is not null and held.number not in (${numbers})
  )`;
}
