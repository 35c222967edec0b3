import type { Context } from 'hono';
import type { WaitlistSettings } from '../settings.ts';
import { formPage } from './form-page.ts';
import { noticePage } from './link-pages.ts';
import type { Look, Page } from './look.ts';
import type { Fields } from './read-body.ts';
import type { FieldError } from './read-form.ts';

/** Statuses that our answers have. */
export type Status = 200 | 400 | 404 | 413 | 415 | 422 | 429 | 500 | 503;

/** Says things to a browser as pages, and to scripts as JSON. */
export interface Answers {
  page: (c: Context, page: Page, status?: Status) => Promise<Response>;
  success: (c: Context) => Response;
  wrongFields: (c: Context, fields: Fields, errors: readonly FieldError[]) => Promise<Response>;
  notice: (
    c: Context,
    status: Status,
    title: string,
    sentences: readonly string[],
  ) => Promise<Response>;
}

/** Path of the page that says thank you. */
const thanks = '/waitlist/thanks/';

/** The answers of the service, in the site’s look. */
export function createAnswers(settings: WaitlistSettings, look: Look): Answers {
  const page: Answers['page'] = async (c, content, status = 200) => {
    c.header('Cache-Control', 'no-store');
    c.header('X-Robots-Tag', 'noindex');
    return c.html(await look(content), status);
  };
  return {
    page,
    success: (c) => {
      c.header('Cache-Control', 'no-store');
      if (wantsJson(c)) return c.json({ ok: true });
      // A form of a static host comes from another address, and its thanks page is there.
      const isElsewhere = c.req.header('origin') === new URL(settings.address).origin;
      return c.redirect(isElsewhere ? `${settings.address}${thanks}` : thanks, 303);
    },
    wrongFields: async (c, fields, errors) => {
      if (wantsJson(c)) return c.json({ errors }, 422, { 'Cache-Control': 'no-store' });
      return await page(c, formPage(settings, fields, errors), 422);
    },
    notice: async (c, status, title, sentences) => {
      if (!wantsJson(c)) return await page(c, noticePage(settings, title, sentences), status);
      const message = [title, ...sentences].map((one) => one.replace(/[^.?!]$/u, '$&.')).join(' ');
      return c.json({ errors: [{ field: '', message }] }, status, { 'Cache-Control': 'no-store' });
    },
  };
}

/** Whoever sends JSON or asks for it first gets it; browsers ask for HTML first. */
function wantsJson(c: Context): boolean {
  const sent = c.req.header('content-type')?.toLowerCase().startsWith('application/json') ?? false;
  const accept = c.req.header('accept') ?? '';
  return sent || (accept.includes('application/json') && !accept.includes('text/html'));
}
