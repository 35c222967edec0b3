import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { canaryOf } from '../support/sealed-content.ts';
import type { SealedSite } from '../support/sealed-site.ts';

const sections = ['sales', 'onboarding'];

/** Addresses of the SOPs of a section of generated content, the free one first. */
export async function sopsOf(content: string, section: string): Promise<string[]> {
  const yaml = await readFile(join(content, section, 'section.yaml'), 'utf8');
  return [...yaml.matchAll(/^ {2}- (\S+)$/gmu)].map(([, slug]) => `/${section}/${slug}/`);
}

/**
 * Compares what a development server shows of the sealed sections with what the build for its reader
 * holds, who has `opened` some. Gives the sections whose locked words were shown.
 */
export async function expectPagesOf(
  { content, dist, members }: SealedSite,
  opened: readonly string[],
  page: (path: string) => Promise<string>,
): Promise<string[]> {
  const open = new Set<string>();
  for (const section of sections) {
    // What members of one section read there is what members of all do.
    const built = opened.includes(section) ? members : dist;
    const [, second = ''] = await sopsOf(content, section);
    for (const path of [`/${section}/`, second, `/${section}/binder/`]) {
      const html = await readFile(join(built, path, 'index.html'), 'utf8');
      const shown = await page(path);
      expect(wordsOf(shown), path).toBe(wordsOf(html));
      if (shown.includes(canaryOf(section))) open.add(section);
    }
  }
  return [...open];
}

/** The words of a page’s text: development adds attributes to tags, and other scripts. */
function wordsOf(html: string): string {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return main
    .replace(/<(script|style)[\s>][\s\S]*?<\/\1>/gu, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ');
}
