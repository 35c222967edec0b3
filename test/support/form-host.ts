import { Hono, type Context } from 'hono';
import { onTestFinished } from 'vitest';
import type { FormHostName } from '../../src/model/form-host.ts';
import { listen } from '../../src/server/listen.ts';
import { formRules, type Sent } from './form-rules.ts';

/** A host of forms on this machine that keeps to the rules of one that people rent. */
export interface FakeHost {
  /** Its routes, for a host that serves the site as well. */
  app: Hono;
  /** What it kept, in the order of its coming: every field by name, in the order of the form. */
  kept: [string, string][][];
  /** How often it was posted to. */
  posts(): number;
}

/**
 * What a host does is in the address that is sent: `busy@…` gets 429, `down@…` 500, `bad@…` is one that
 * it does not take, and `closed@…` is taken, in an answer that no script may read.
 */
export function fakeHost(name: FormHostName, page: string): FakeHost {
  const rules = formRules[name];
  const kept: [string, string][][] = [];
  let posts = 0;
  const app = new Hono();
  app.post(rules.path, async (c) => {
    posts += 1;
    const sent = await readSent(c, page);
    const isClosed = sent.fields.some(([, value]) => value.startsWith('closed@'));
    if (rules.cors && !isClosed) c.header('Access-Control-Allow-Origin', '*');
    const fault = sent.fields.map(([, value]) => troubles[value.split('@')[0] ?? '']).find(Boolean);
    if (fault) return c.text('Not now.', fault, { 'Retry-After': '120' });
    const isSpam = sent.fields.some(([field, value]) => rules.honeypot?.test(field) && value);
    const refusal = isSpam ? undefined : rules.refuses(sent);
    if (refusal !== undefined) return rules.no(c, sent, refusal);
    if (!isSpam) kept.push(rules.keeps?.(sent) ?? sent.fields);
    return rules.yes(c, sent);
  });
  app.get('*', (c) => c.html(`<title>${name}</title><h1>A page of ${name}</h1>`));
  return { app, kept, posts: () => posts };
}

/** Starts the host on a free port; it ends with the test. */
export async function startHost({ app }: FakeHost): Promise<string> {
  const server = await listen(app, { port: 0, host: '127.0.0.1' });
  onTestFinished(() => server.close(0));
  return server.url.replace(/\/$/u, '').replace('localhost', '127.0.0.1');
}

const troubles: Record<string, 429 | 500 | undefined> = { busy: 429, down: 500 };

async function readSent(c: Context, page: string): Promise<Sent> {
  const type = c.req.header('content-type')?.split(';')[0] ?? '';
  const data = await c.req.formData();
  const fields = [...data].map(([name, value]): [string, string] => [name, String(value)]);
  return { type, fields, page, wantsJson: c.req.header('accept') === 'application/json' };
}
