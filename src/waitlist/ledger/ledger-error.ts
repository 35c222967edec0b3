/** Why the ledger could not do what was asked. */
export type LedgerTrouble = 'full' | 'busy' | 'down';

/** The ledger cannot write or read now; nothing of what was asked was stored. */
export class LedgerError extends Error {
  readonly trouble: LedgerTrouble;

  constructor(trouble: LedgerTrouble, cause: unknown) {
    super(sentences[trouble], { cause });
    this.name = 'LedgerError';
    this.trouble = trouble;
  }
}

const sentences: Record<LedgerTrouble, string> = {
  full: 'The disk of the ledger is full. Free some space; the service goes on by itself.',
  busy: 'Another program holds the ledger. The service goes on as soon as it lets go.',
  down: 'The ledger cannot be reached. The service goes on as soon as it can.',
};

/** Primary result codes of SQLite (sqlite.org/rescode.html). */
const sqlite: Record<number, LedgerTrouble | undefined> = {
  5: 'busy',
  6: 'busy',
  8: 'down', // Read-only: as when a full disk was mounted anew.
  10: 'full', // Input or output failed: on a full disk, when the log cannot grow.
  13: 'full',
  14: 'down',
};

/** Codes of PostgreSQL (appendix A of its manual) and of the network. */
const postgres: Record<string, LedgerTrouble | undefined> = {
  '53100': 'full',
  '53300': 'busy',
  '40P01': 'busy',
  '40001': 'busy',
  '55P03': 'busy',
  '57P01': 'down',
  '57P02': 'down',
  '57P03': 'down',
  ECONNREFUSED: 'down',
  ECONNRESET: 'down',
  ENOENT: 'down',
  ENOTFOUND: 'down',
  EPIPE: 'down',
  ETIMEDOUT: 'down',
};

/** `error` as a `LedgerError` where the store is in trouble, else `error` itself. */
export function readTrouble(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof LedgerError) return error;
  const trouble = troubleOf(error);
  return trouble ? new LedgerError(trouble, error) : error;
}

function troubleOf(error: Error): LedgerTrouble | undefined {
  if ('errcode' in error && typeof error.errcode === 'number') return sqlite[error.errcode & 0xff];
  if ('code' in error && typeof error.code === 'string') return postgres[error.code];
  // What `pg` says of a connection that broke, or that it waited for in vain, has no code.
  return /connection terminated|timeout exceeded when trying to connect|connection error/iu.test(
    error.message,
  )
    ? 'down'
    : undefined;
}
