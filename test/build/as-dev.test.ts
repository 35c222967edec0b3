import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { developmentServer } from '../support/dev-server.ts';
import { buildSite } from '../support/real-site.ts';
import { canaryOf, sealedContent } from '../support/sealed-content.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** The words of a page’s text: development adds attributes to tags, and other scripts. */
function wordsOf(html: string): string {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return main
    .replace(/<(script|style)[\s>][\s\S]*?<\/\1>/gu, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ');
}

test.each([
  ['visitor', []],
  ['sales', ['sales']],
  ['everyone', ['sales', 'onboarding']],
])('`npm run dev -- --as %s` shows what a build for them holds', async (as, opened) => {
  const folder = await temporaryFolder();
  const content = await sealedContent(folder, { sales: 'invite', onboarding: 'invite' });
  const dist = join(folder, 'dist');
  await buildSite(dist, { CONTENT_DIR: content, READ_AS: as, PAGES_ONLY: '1' });
  const { page } = await developmentServer(content, ['--as', as]);
  const open: string[] = [];
  for (const section of ['sales', 'onboarding']) {
    const yaml = await readFile(join(content, section, 'section.yaml'), 'utf8');
    const slugs = [...yaml.matchAll(/^ {2}- (\S+)$/gmu)].map(([, slug]) => slug);
    for (const path of ['', ...slugs.map((slug) => `${slug}/`), 'binder/']) {
      const built = await readFile(join(dist, section, path, 'index.html'), 'utf8');
      const shown = await page(`/${section}/${path}`);
      expect(wordsOf(shown), `${section}/${path}`).toBe(wordsOf(built));
      if (shown.includes(canaryOf(section))) open.push(section);
    }
  }
  expect([...new Set(open)]).toEqual(opened);
});
