import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { waitlistForm } from '../../src/model/waitlist-form.ts';
import { waitlistSchema } from '../../src/model/waitlist-settings.ts';
import type { FormHostName } from '../../src/model/form-host.ts';
import { createServer } from '../../src/server/create-server.ts';
import { listen } from '../../src/server/listen.ts';
import { endpoints } from './form-endpoints.ts';
import { fakeHost, startHost } from './form-host.ts';
import { listsOf, withForm, type formMaker } from './render-form.ts';
import { temporaryFolder } from './temporary.ts';
import { Hono } from 'hono';

/** The pages with a form that tests open, and where they stand. */
export const formPages = {
  '/waitlist/': {},
  '/sales/': { section: 'sales' },
  '/retention-and-recovery/complaint-response/': {
    section: 'retention-and-recovery',
    sop: 'retention-and-recovery/complaint-response',
  },
} as const;

/** The real site as it is built, with our own service beside it. */
export async function ownSite() {
  const host = fakeHost('embedded', '');
  const app = new Hono();
  app.post('/api/waitlist', (c) => host.app.fetch(c.req.raw));
  app.route('/', createServer({ dist: inject('site').dist }));
  const server = await listen(app, { port: 0, host: '127.0.0.1' });
  onTestFinished(() => server.close(0));
  return { ...host, url: server.url.replace(/\/$/u, '').replace('localhost', '127.0.0.1') };
}

type Maker = Awaited<ReturnType<typeof formMaker>>;

/**
 * The pages of the real site that have a form, with the form that `name` takes, served with the
 * headers that its owner would have; and the host itself, on a port of this machine in place of its
 * own address.
 */
export async function hostedSite(maker: Maker, name: FormHostName) {
  const host = fakeHost(name, await maker.make(name));
  const { action } = waitlistForm({
    ...maker.settings,
    waitlist: waitlistSchema.parse({
      ...maker.settings.waitlist,
      ...{ host: name, endpoint: endpoints[name].takes[0] },
      ...(name === 'listmonk' && { lists: listsOf(maker.settings.sections) }),
    }),
  });
  const isOwn = action.startsWith('/');
  const far = isOwn ? '' : await startHost(host);
  const near = (text: string) => (isOwn ? text : text.replaceAll(new URL(action).origin, far));
  const app = new Hono();
  if (isOwn) app.post(action, (c) => host.app.fetch(c.req.raw));
  const dist = await temporaryFolder();
  app.route('/', createServer({ dist, formAction: near(action) }));
  const server = await listen(app, { port: 0, host: '127.0.0.1' });
  onTestFinished(() => server.close(0));
  const url = server.url.replace(/\/$/u, '').replace('localhost', '127.0.0.1');
  const html = await writePages(maker, name, dist, (text) =>
    // The page that says thank you is this site’s, wherever it is served.
    near(text).replaceAll(maker.settings.address, url),
  );
  return { ...host, url, html };
}

async function writePages(
  maker: Maker,
  name: FormHostName,
  dist: string,
  change: (html: string) => string,
) {
  const from = inject('site').dist;
  for (const path of ['_astro', 'favicon.svg', 'waitlist/thanks/index.html'])
    await cp(join(from, path), join(dist, path), { recursive: true });
  const pages: Record<string, string> = {};
  for (const [path, place] of Object.entries(formPages)) {
    await cp(join(from, path), join(dist, path), { recursive: true });
    const page = await readFile(join(from, path, 'index.html'), 'utf8');
    pages[path] = change(withForm(page, await maker.make(name, place)));
    await writeFile(join(dist, path, 'index.html'), pages[path]);
  }
  return pages;
}
