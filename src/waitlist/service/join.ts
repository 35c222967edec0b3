import type { Context, Handler } from 'hono';
import type { TrustedProxies } from '../environment.ts';
import type { Batcher } from '../ledger/batcher.ts';
import { findWords } from '../ledger/consent-words.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import type { SignUp } from '../ledger/sign-up.ts';
import type { WaitlistSettings } from '../settings.ts';
import type { Answers } from './answers.ts';
import { clientNetwork } from './client-network.ts';
import type { Limits } from './limits.ts';
import { readBody, type Fields } from './read-body.ts';
import { isTrapped, readForm, type FieldError, type Form } from './read-form.ts';

/** What signing up needs. */
export interface JoinOptions {
  ledger: Ledger;
  settings: WaitlistSettings;
  answers: Answers;
  limits: Limits;
  signUps: Batcher<SignUp>;
  isTrusted: TrustedProxies;
  now: () => Date;
  /** Called when a mail waits. */
  onMail: () => void;
}

const staleConsent: FieldError = {
  field: 'consent',
  message: 'These words are new. Read them, and tick the box if you agree.',
};

/** `POST /api/waitlist`: success is said only when the sign-up is on disk. */
export function join(options: JoinOptions): Handler {
  const { answers, limits, isTrusted } = options;
  return async (c) => {
    const network = clientNetwork(peerOf(c), c.req.header('x-forwarded-for'), isTrusted);
    const pause = await limits.network(network);
    if (pause !== undefined) return await tooMany(c, answers, pause);
    const fields = await readBody(c);
    // Who is trapped learns nothing of it.
    if (isTrapped(fields)) return answers.success(c);
    const { form, errors } = readForm(fields);
    if (errors) return await answers.wrongFields(c, fields, errors);
    return await store(c, options, { form, fields });
  };
}

async function store(
  c: Context,
  { ledger, settings, answers, limits, signUps, now, onMail }: JoinOptions,
  { form, fields }: { form: Form; fields: Fields },
): Promise<Response> {
  const wordsId = await findWords(ledger, form.consent);
  if (wordsId === undefined) return await answers.wrongFields(c, fields, [staleConsent]);
  const pause = await limits.address(form.email.key);
  if (pause !== undefined) return await tooMany(c, answers, pause);
  const known = new Set(settings.sections.map(({ id }) => id));
  const sections = [...new Set(form.section)].filter((id) => known.has(id));
  const sop = known.has(form.sop?.split('/')[0] ?? '') ? form.sop : undefined;
  await signUps.add({ address: form.email, sections, sop, wordsId, at: now() });
  onMail();
  return answers.success(c);
}

async function tooMany(c: Context, answers: Answers, seconds: number): Promise<Response> {
  c.header('Retry-After', String(seconds));
  const minutes = Math.ceil(seconds / 60);
  return await answers.notice(c, 429, 'That was a lot at once', [
    'This form was sent very often from here, or with this address. Nothing was saved this time.',
    `Please try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}. Look into your mailbox, too: a mail from us may be there.`,
  ]);
}

/** Node’s server hands its request along; in tests there is none. */
function peerOf(c: Context): string | undefined {
  const env: unknown = c.env;
  if (typeof env !== 'object' || env === null || !('incoming' in env)) return undefined;
  const { incoming } = env;
  if (typeof incoming !== 'object' || incoming === null || !('socket' in incoming))
    return undefined;
  const { socket } = incoming;
  if (typeof socket !== 'object' || socket === null || !('remoteAddress' in socket))
    return undefined;
  return typeof socket.remoteAddress === 'string' ? socket.remoteAddress : undefined;
}
