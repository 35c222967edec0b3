import { Hono, type Context } from 'hono';
import { confirm, eraseByToken, unsubscribe, type Outcome } from '../ledger/change-person.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import type { TokenPurpose } from '../ledger/schema.ts';
import { findByToken } from '../ledger/tokens.ts';
import type { WaitlistSettings } from '../settings.ts';
import type { Answers } from './answers.ts';
import { askPage, donePage, goneLinkPage, type LinkKind } from './link-pages.ts';
import { readBody, type Fields } from './read-body.ts';
import { textOf } from './read-form.ts';

/** What the links need. */
export interface LinkOptions {
  ledger: Ledger;
  settings: WaitlistSettings;
  answers: Answers;
  now: () => Date;
}

interface Link {
  kind: LinkKind;
  purpose: TokenPurpose;
  act: (ledger: Ledger, token: string, now: Date) => Promise<Outcome>;
}

const links: readonly Link[] = [
  { kind: 'confirm', purpose: 'confirm', act: confirm },
  { kind: 'unsubscribe', purpose: 'leave', act: unsubscribe },
  { kind: 'erase', purpose: 'leave', act: eraseByToken },
];

/** What the links in our mails lead to. Robots follow links: a GET shows a page and changes nothing. */
export function linkRoutes(options: LinkOptions): Hono {
  const app = new Hono();
  for (const link of links) {
    app.get(`/${link.kind}`, (c) => ask(c, options, link));
    app.post(`/${link.kind}`, (c) => act(c, options, link));
  }
  return app;
}

async function ask(c: Context, options: LinkOptions, { kind, purpose }: Link): Promise<Response> {
  const { ledger, settings, answers, now } = options;
  const token = c.req.query('token') ?? '';
  const person = await findByToken(ledger.db, token, purpose, now());
  if (!person) return await answers.page(c, goneLinkPage(settings), 404);
  return await answers.page(c, askPage(settings, kind, token));
}

/** A button sends the token in its form; a mail provider’s one click posts to the link (RFC 8058). */
async function act(
  c: Context,
  options: LinkOptions,
  { kind, act: change }: Link,
): Promise<Response> {
  const { ledger, settings, answers, now } = options;
  // A provider may post a body that we do not read; the link has the token then.
  const fields = await readBody(c).catch((): Fields => ({}));
  const token = textOf(fields['token']) || (c.req.query('token') ?? '');
  const outcome = await change(ledger, token, now());
  if (outcome === 'unknown') return await answers.page(c, goneLinkPage(settings), 404);
  return await answers.page(c, donePage(settings, kind, token));
}
