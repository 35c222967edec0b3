import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import type { TrustedProxies } from '../environment.ts';
import { createBatcher, type Batcher } from '../ledger/batcher.ts';
import { LedgerError, readTrouble } from '../ledger/ledger-error.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import { storeSignUps, type SignUp } from '../ledger/sign-up.ts';
import { withoutAddresses } from '../safe-text.ts';
import type { WaitlistSettings } from '../settings.ts';
import { createAnswers, type Answers } from './answers.ts';
import { join } from './join.ts';
import type { Limits } from './limits.ts';
import { linkRoutes } from './links.ts';
import { createLook } from './look.ts';
import { BodyError, longestBody } from './read-body.ts';

/** What the service is made of. */
export interface ServiceOptions {
  ledger: Ledger;
  settings: WaitlistSettings;
  limits: Limits;
  isTrusted: TrustedProxies;
  /** A built page of the site, whose look ours take. */
  template?: string | undefined;
  now?: () => Date;
  onMail?: () => void;
  /** Told in a line what went wrong; never with an address. */
  log?: (line: string) => void;
}

/** The service as routes below `/api/waitlist`. */
export interface Service {
  app: Hono;
  signUps: Batcher<SignUp>;
  /** What kept the last sign-up from being stored; undefined while all is well. */
  trouble: () => string | undefined;
}

/** Makes the routes of the waitlist. */
export function createService(options: ServiceOptions): Service {
  const { ledger, settings, log = ignore, now = () => new Date(), onMail = ignore } = options;
  const answers = createAnswers(settings, createLook(options.template));
  let trouble: string | undefined;
  const signUps = createBatcher<SignUp>(async (items) => {
    trouble = 'The last sign-up could not be stored.';
    await storeSignUps(ledger, items);
    trouble = undefined;
  });
  const app = new Hono();
  app.use('/', cors({ origin: new URL(settings.address).origin, allowMethods: ['POST'] }));
  app.use(bodyLimit({ maxSize: longestBody, onError: (c) => tooLong(c, answers) }));
  app.post('/', join({ ...options, answers, signUps, now, onMail }));
  app.get('/', (c) => c.redirect('/waitlist/', 302));
  app.route('/', linkRoutes({ ledger, settings, answers, now }));
  app.all('*', (c) => answers.notice(c, 404, 'There is nothing here', ['Nothing was changed.']));
  app.onError((error, c) => explain(c, { answers, log }, readTrouble(error)));
  return { app, signUps, trouble: () => trouble };
}

async function tooLong(c: Context, answers: Answers): Promise<Response> {
  return await answers.notice(c, 413, 'That was too long', [
    'Nothing was saved. Send the form with your address and the sections that you need, and nothing more.',
  ]);
}

async function explain(
  c: Context,
  { answers, log }: { answers: Answers; log: (line: string) => void },
  error: unknown,
): Promise<Response> {
  if (error instanceof BodyError)
    return await answers.notice(c, error.status, 'This could not be read', [error.message]);
  log(`${c.req.method} ${c.req.path}: ${withoutAddresses(error)}`);
  if (!(error instanceof LedgerError))
    return await answers.notice(c, 500, 'Something went wrong on our side', [
      'Nothing was saved. Please try again.',
    ]);
  c.header('Retry-After', '60');
  return await answers.notice(c, 503, troubles[error.trouble], [
    'Nothing was saved. What you typed is still there when you go back with your browser’s back button.',
    'Please try again in a few minutes.',
  ]);
}

const troubles = {
  full: 'Our disk is full, and we could not save this',
  busy: 'We are busy, and could not save this',
  down: 'Our list cannot be reached, and we could not save this',
} as const;

function ignore(): void {}
