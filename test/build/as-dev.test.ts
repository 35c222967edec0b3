import { expect, onTestFinished, test } from 'vitest';
import { developmentServer } from '../support/dev-server.ts';
import { sealedSite } from '../support/sealed-site.ts';
import { expectPagesOf } from './dev-pages.ts';

// What visitors are shown is in `dev.test.ts`: a server takes seconds to start.
test.each<[string, string[]]>([
  ['sales', ['sales']],
  ['everyone', ['sales', 'onboarding']],
])('`npm run dev -- --as %s` shows what a build for them holds', async (as, opened) => {
  const site = await sealedSite();
  const { page, stop } = await developmentServer(site.content, ['--as', as]);
  onTestFinished(stop);
  expect(await expectPagesOf(site, opened, page)).toEqual(opened);
});
