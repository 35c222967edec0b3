import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtSite, type Edits } from '../support/built-site.ts';
import { smallContent } from '../support/content-source.ts';
import { pixel } from '../support/sealed-content.ts';
import { changed, type Change } from '../support/sop-source.ts';

const locked = 'water/monthly-balance';
const free = 'water/water-testing';
const picture = (before: string): Change => [
  before,
  `${before}\n\n![The drop kit](./drop-kit.png)`,
];
const inFree = picture('Chlorine is read to 0.2 ppm a drop.');
/** A picture in the locked SOP. The free one has another. */
const pictures: Edits = {
  'water/drop-kit.png': pixel,
  'water/locked-kit.png': Buffer.concat([pixel, Buffer.from('locked')]),
};
const inLocked: Change = [
  'Test both rows with the drop kit.',
  'Test both rows.\n\n![Both rows](./locked-kit.png)',
];

test('a section at `omit` publishes of a locked SOP its preview alone; at `open` all, and .mdx as .md', async () => {
  const omitted = await builtSite({
    ...pictures,
    [`${locked}.mdx`]: [inLocked],
    [`${free}.md`]: [inFree],
    'office/complaint-response.md': [['status: published', 'status: draft']],
  });
  const preview = await omitted.read(`${locked}/index.html`);
  expect(preview).toContain('Keep the water from attacking the plaster.');
  expect(preview).not.toContain('Two readings within 10 ppm');
  // Neither its text nor its picture.
  expect(picturesOf(omitted.files)).toEqual([expect.stringContaining('drop-kit')]);
  expect(omitted.files).not.toContain(`${locked}/checklist/index.html`);
  // A draft has no page, and is shown as in preparation.
  expect(omitted.files).not.toContain('office/complaint-response/index.html');
  expect(await omitted.read('office/index.html')).toContain('In preparation');

  const source = readFileSync(join(smallContent, `${free}.md`), 'utf8');
  const open = await builtSite({
    ...pictures,
    [`${locked}.mdx`]: [inLocked, ['./water-testing.md', './water-testing.mdx']],
    [`${free}.md`]: null,
    [`${free}.mdx`]: changed(source, [inFree]),
    'water/section.yaml': [['access: omit', 'access: open']],
  });
  const page = await open.read(`${locked}/index.html`);
  expect(page).toContain('<h3 id="step-test-alkalinity-and-calcium">');
  expect(page).toContain('Two readings within 10 ppm of each other.');
  expect(page).toContain('href="/water/water-testing/"');
  expect(page).toContain('alt="Both rows"');
  expect(picturesOf(open.files)).toHaveLength(2);
  expect(await open.read(`${locked}/checklist/index.html`)).toContain(
    'Test alkalinity and calcium',
  );
  const path = `${free}/index.html`;
  expect(body(await open.read(path))).toContain('alt="The drop kit"');
  expect(body(await open.read(path))).toBe(body(await omitted.read(path)));
});

function picturesOf(files: readonly string[]): string[] {
  return files.filter((file) => /\.(?:png|webp|avif)$/u.test(file));
}

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
