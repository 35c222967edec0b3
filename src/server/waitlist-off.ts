import { Hono } from 'hono';
import { html } from 'hono/html';

/** Stands in for the waitlist’s service where there is none, and tells people so. */
export function waitlistOff(): Hono {
  return new Hono().all('/', (c) => {
    c.header('Cache-Control', 'no-store');
    return c.html(page, 503);
  });
}

const page = html`<!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>The waitlist is not switched on yet</title>
    </head>
    <body>
      <main>
        <h1>The waitlist of this copy is not switched on yet</h1>
        <p>Nothing was saved, and nothing was sent to anyone.</p>
        <p>Go back with your browser’s back button: what you typed is still there.</p>
        <p>
          If this is your site: set <code>waitlist.endpoint</code> in
          <code>content/curriculum.yaml</code> to the address of your form service, and build again.
        </p>
      </main>
    </body>
  </html> `;
