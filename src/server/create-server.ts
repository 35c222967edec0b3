import { Hono, type Context, type Handler } from 'hono';
import { securityHeaders } from './security-headers.ts';
import { onlyReads, serveFiles } from './serve-files.ts';
import { waitlistOff } from './waitlist-off.ts';

/** What a server serves. */
export interface ServerOptions {
  /** The finished site. */
  dist: string;
  /** Where the waitlist form posts to, as in `curriculum.yaml`. */
  formAction?: string | undefined;
  /** Routes under `/api/waitlist`. */
  waitlist?: Hono;
  /** Answers `GET /api/health`; without it, whoever asks hears that files are served. */
  health?: Handler;
  /** Told what no route expected; the reader gets a plain sentence. */
  onError?: (error: Error) => void;
}

/** The site and the waitlist’s routes as one app, with security headers on every answer. */
export function createServer({
  dist,
  formAction,
  waitlist = waitlistOff(),
  health = (c) => c.json({ ok: true }, 200, { 'Cache-Control': 'no-store' }),
  onError,
}: ServerOptions): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    const headers = securityHeaders({ formAction, https: isHttps(c) });
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  });
  app.route('/api/waitlist', waitlist);
  app.get('/api/health', health);
  app.get('*', serveFiles(dist));
  app.all('*', onlyReads);
  app.onError((error, c) => {
    onError?.(error);
    return c.text('Something went wrong on our side. Please try again.\n', 500);
  });
  return app;
}

/** Whether the reader came by https. Anyone may claim it: it decides nothing but HSTS. */
function isHttps(c: Context): boolean {
  const forwarded = c.req.header('x-forwarded-proto')?.split(',')[0]?.trim();
  return (forwarded ?? new URL(c.req.url).protocol).startsWith('https');
}
