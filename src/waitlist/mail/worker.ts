import { randomUUID } from 'node:crypto';
import type { Ledger } from '../ledger/open-ledger.ts';
import {
  claimMails,
  releaseClaims,
  settleFailed,
  settleSent,
  type ClaimedMail,
} from '../ledger/outbox.ts';
import { forgetExpiredTokens } from '../ledger/tokens.ts';
import { withoutAddresses } from '../safe-text.ts';
import type { WaitlistSettings } from '../settings.ts';
import { makeMessage } from './make-message.ts';
import { isRefusal, type Transport } from './transport.ts';

/** What the worker works with. */
export interface WorkerOptions {
  ledger: Ledger;
  settings: WaitlistSettings;
  transport: Transport;
  now?: () => Date;
  log?: (line: string) => void;
}

/** Sends what waits in the outbox, until it is stopped. */
export interface MailWorker {
  /** Looks into the outbox soon: something may be new. */
  wake: () => void;
  /** Finishes what is being sent and gives the rest back; waits no longer than `patience` ms. */
  stop: (patience?: number) => Promise<void>;
}

interface State {
  stopped: boolean;
  /** Whether something new came while a round was under way. */
  woken: boolean;
}

/** How many mails are claimed at once. */
const atOnce = 20;
/** How often the worker looks without being woken, and clears up, in milliseconds. */
const lookEvery = 5000;
const clearEvery = 3_600_000;

/** Starts to send. Several processes may do so on one ledger: each mail is claimed by one. */
export function startWorker(options: WorkerOptions): MailWorker {
  const name = randomUUID();
  const state: State = { stopped: false, woken: false };
  const run = async () => {
    do {
      state.woken = false;
      // oxlint-disable-next-line no-await-in-loop -- One round after the other.
      const round = await sendRound(options, name);
      // After a full round there may be more; after a failed one the mail server gets a pause.
      if (round === 'done' && !state.woken) return;
    } while (!state.stopped);
  };
  let running: Promise<void> | undefined;
  const wake = () => {
    state.woken = true;
    if (state.stopped) return;
    running ??= run()
      .catch((error: unknown) => options.log?.(`mail: ${withoutAddresses(error)}`))
      .finally(() => (running = undefined));
  };
  const looking = setInterval(wake, lookEvery);
  const clearing = setInterval(() => void clearUp(options), clearEvery);
  wake();
  return {
    wake,
    stop: async (patience = 10_000) => {
      state.stopped = true;
      clearInterval(looking);
      clearInterval(clearing);
      if (await within(running ?? Promise.resolve(), patience))
        await releaseClaims(options.ledger, name);
      options.transport.close();
    },
  };
}

/** Sends up to twenty mails that are due. `more`: all went well, and more may be due. */
export async function sendRound(options: WorkerOptions, name: string): Promise<'more' | 'done'> {
  const { ledger, now = () => new Date() } = options;
  const mails = await claimMails(ledger, { count: atOnce, claimedBy: name, now: now() });
  const sent = await Promise.all(mails.map((mail) => sendOne(options, mail)));
  return mails.length === atOnce && sent.every(Boolean) ? 'more' : 'done';
}

async function sendOne(
  { ledger, settings, transport, now = () => new Date(), log }: WorkerOptions,
  mail: ClaimedMail,
): Promise<boolean> {
  try {
    await transport.send(makeMessage(settings, mail));
  } catch (error) {
    const refused = isRefusal(error);
    const text = withoutAddresses(error);
    log?.(
      `mail ${mail.id} ${refused ? 'was refused for good' : 'waits and is tried again'}: ${text}`,
    );
    await settleFailed(ledger, mail, { error: text, now: now(), refused });
    return refused;
  }
  await settleSent(ledger, mail);
  return true;
}

async function clearUp({ ledger, now = () => new Date(), log }: WorkerOptions): Promise<void> {
  try {
    await forgetExpiredTokens(ledger, now());
  } catch (error) {
    log?.(`clearing up: ${withoutAddresses(error)}`);
  }
}

async function within(work: Promise<void>, patience: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  const inTime = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return inTime;
}
