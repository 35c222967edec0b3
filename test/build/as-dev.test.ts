import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { developmentServer } from '../support/dev-server.ts';
import { canaryOf } from '../support/sealed-content.ts';
import { sealedSite } from '../support/sealed-site.ts';

/** The words of a page’s text: development adds attributes to tags, and other scripts. */
function wordsOf(html: string): string {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return main
    .replace(/<(script|style)[\s>][\s\S]*?<\/\1>/gu, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ');
}

test.each<[string, string[]]>([
  ['visitor', []],
  ['sales', ['sales']],
  ['everyone', ['sales', 'onboarding']],
])('`npm run dev -- --as %s` shows what a build for them holds', async (as, opened) => {
  const { content, dist, members } = await sealedSite();
  const { page } = await developmentServer(content, ['--as', as]);
  const open: string[] = [];
  for (const section of ['sales', 'onboarding']) {
    const yaml = await readFile(join(content, section, 'section.yaml'), 'utf8');
    const slugs = [...yaml.matchAll(/^ {2}- (\S+)$/gmu)].map(([, slug]) => slug);
    // What members of one section read there is what members of all do.
    const built = opened.includes(section) ? members : dist;
    for (const path of ['', `${slugs.at(1)}/`, 'binder/']) {
      const html = await readFile(join(built, section, path, 'index.html'), 'utf8');
      const shown = await page(`/${section}/${path}`);
      expect(wordsOf(shown), `${section}/${path}`).toBe(wordsOf(html));
      if (shown.includes(canaryOf(section))) open.push(section);
    }
  }
  expect([...new Set(open)]).toEqual(opened);
});
