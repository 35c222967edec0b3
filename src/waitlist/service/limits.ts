import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { keyedHash } from '../ledger/ledger-key.ts';
import type { Ledger } from '../ledger/open-ledger.ts';

/** How many sign-ups in how many seconds. */
export interface Limit {
  points: number;
  duration: number;
}

/** Tells how many seconds to wait; undefined lets through. */
export type Limiter = (name: string) => Promise<number | undefined>;

/** What is limited. Either says nothing about who is on the list. */
export interface Limits {
  /** For one network: a class that signs up together passes. */
  network: Limiter;
  /** For one address: nobody’s mailbox can be filled with our mails. */
  address: Limiter;
}

/** Limits of the real service. */
export const usualLimits = {
  network: { points: 60, duration: 600 },
  address: { points: 5, duration: 3600 },
} as const satisfies Record<keyof Limits, Limit>;

/**
 * Counts in memory where the ledger is a file, since there is one process then, and in PostgreSQL
 * where there may be several. Names are hashed: the counts hold no address of anybody.
 */
export async function createLimits(
  ledger: Ledger,
  limits: Record<keyof Limits, Limit> = usualLimits,
): Promise<Limits> {
  const network = await createCounter(ledger, 'network', limits.network);
  const address = await createCounter(ledger, 'address', limits.address);
  return { network: limiter(ledger, network), address: limiter(ledger, address) };
}

async function createCounter(
  { store }: Ledger,
  keyPrefix: string,
  limit: Limit,
): Promise<RateLimiterAbstract> {
  const memory = new RateLimiterMemory({ keyPrefix, ...limit });
  if (store.kind === 'sqlite') return memory;
  return await new Promise((resolve, reject) => {
    const counter = new RateLimiterPostgres(
      {
        storeClient: store.pool,
        storeType: 'pool',
        tableName: 'limits',
        keyPrefix,
        ...limit,
        // While the store is away each process counts for itself.
        insuranceLimiter: memory,
      },
      (error?: Error) => (error ? reject(error) : resolve(counter)),
    );
  });
}

function limiter({ key }: Ledger, counter: RateLimiterAbstract): Limiter {
  return async (name) => {
    try {
      await counter.consume(keyedHash(key, 'limit', name).slice(0, 32));
      return undefined;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000);
      throw refusal;
    }
  };
}
