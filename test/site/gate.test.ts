import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSite, type Edits } from '../support/built-site.ts';
import { smallContent } from '../support/content-source.ts';
import { pixel } from '../support/sealed-content.ts';
import { changed } from '../support/sop-source.ts';

const locked = 'water/monthly-balance';

/** A picture in the locked SOP, and the access of its section. */
function edits(access: 'omit' | 'open'): Edits {
  return {
    'water/drop-kit.png': pixel,
    [`${locked}.mdx`]: [
      ['Test both rows with the drop kit.', 'Test both rows.\n\n![The drop kit](./drop-kit.png)'],
    ],
    'water/section.yaml': [['access: omit', `access: ${access}`]],
  };
}

describe('a section at `omit`', () => {
  test('publishes of a locked SOP the preview, and neither its text nor its picture; of a draft, nothing', async () => {
    const { [`${locked}.mdx`]: words, ...others } = edits('omit');
    const site = await builtSite({
      ...others,
      'water/water-testing.md': [['status: published', 'status: draft']],
      [`${locked}.mdx`]: [
        ...(Array.isArray(words) ? words : []),
        ['[Water Testing SOP](./water-testing.md)', 'Water Testing SOP'],
      ],
    });
    const page = await site.read(`${locked}/index.html`);
    expect(page).toContain('Keep the water from attacking the plaster.');
    expect(page).not.toContain('Two readings within 10 ppm');
    expect(site.files.filter((file) => /\.(png|webp|avif)$/u.test(file))).toEqual([]);
    expect(site.files).not.toContain(`${locked}/checklist/index.html`);
    // A draft has no page, and is shown as in preparation.
    expect(site.files).not.toContain('water/water-testing/index.html');
    expect(await site.read('water/index.html')).toContain('In preparation');
  });
});

describe('a section at `open`', () => {
  test('publishes the SOP whole, with its sheet and its picture: the same as .mdx and as .md', async () => {
    const site = await builtSite(edits('open'));
    const page = await site.read(`${locked}/index.html`);
    expect(page).toContain('<h3 id="step-test-alkalinity-and-calcium">');
    expect(page).toContain('Two readings within 10 ppm of each other.');
    expect(page).toContain('href="/water/water-testing/"');
    expect(page).toContain('alt="The drop kit"');
    expect(site.files.filter((file) => /\.(png|webp|avif)$/u.test(file))).toHaveLength(1);
    expect(await site.read(`${locked}/checklist/index.html`)).toContain(
      'Test alkalinity and calcium',
    );
    const { [`${locked}.mdx`]: words, ...others } = edits('open');
    const source = readFileSync(join(smallContent, `${locked}.mdx`), 'utf8');
    const asMd = await builtSite({
      ...others,
      [`${locked}.md`]: changed(source, Array.isArray(words) ? words : []),
      [`${locked}.mdx`]: null,
    });
    expect(body(await asMd.read(`${locked}/index.html`))).toBe(body(page));
  });
});

/** The body of an SOP’s page, without what differs in writing only. */
function body(html: string): string {
  return html
    .slice(html.indexOf('class="sop-body"'), html.indexOf('class="closing'))
    .replace(/<img [^>]*>/gu, (tag) =>
      tag
        .split(/[\s/>]+(?=[\w-]+=|$)/u)
        .sort()
        .join(' '),
    )
    .replaceAll('/>', '>')
    .replace(/>\s+</gu, '><');
}
