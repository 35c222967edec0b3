import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
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

/** Runs a command of authors over their content. */
function author(content: string, script: string, ...args: string[]): void {
  execFileSync(process.execPath, [`scripts/${script}.ts`, ...args, '--content', content]);
}

type Site = Awaited<ReturnType<typeof builtSite>>;
let omitted: Site;
let open: Site;

// Each of the two differs from the small site in several things at once: a build takes seconds.
beforeAll(async () => {
  omitted = await builtSite(
    {
      ...pictures,
      [`${locked}.mdx`]: [inLocked],
      [`${free}.md`]: [inFree],
      'office/complaint-response.md': [['status: published', 'status: draft']],
      'curriculum.yaml': [['endpoint: /api/waitlist', 'host: netlify\n  endpoint: pool-waitlist']],
    },
    (content) => {
      author(content, 'new-sop', '--section', 'water', '--title', 'Winter Postcard SOP');
      author(content, 'import-sop', 'test/fixtures/import/seed.txt', '--section', 'office');
    },
  );
  const source = readFileSync(join(smallContent, `${free}.md`), 'utf8');
  open = await builtSite({
    ...pictures,
    [`${locked}.mdx`]: [inLocked, ['./water-testing.md', './water-testing.mdx']],
    [`${free}.md`]: null,
    [`${free}.mdx`]: changed(source, [inFree]),
    'water/section.yaml': [['access: omit', 'access: open']],
  });
});

test('a section at `omit` publishes of a locked SOP the preview, and neither its text nor its picture', async () => {
  const page = await omitted.read(`${locked}/index.html`);
  expect(page).toContain('Keep the water from attacking the plaster.');
  expect(page).not.toContain('Two readings within 10 ppm');
  expect(picturesOf(omitted)).toEqual([expect.stringContaining('drop-kit')]);
  expect(omitted.files).not.toContain(`${locked}/checklist/index.html`);
});

test('a draft has no page, and is shown as in preparation', async () => {
  expect(omitted.files).not.toContain('office/complaint-response/index.html');
  expect(await omitted.read('office/index.html')).toContain('In preparation');
});

test('an SOP begun from the template, and one imported from the academy’s page, do not stop the build', async () => {
  expect(await omitted.read('water/index.html')).toContain('Winter Postcard');
  expect(await omitted.read('office/index.html')).toContain('Cancellation Recovery');
});

test('a site for Netlify has the form, every field and the headers', async () => {
  for (const page of ['waitlist', 'water', locked]) {
    const html = await omitted.read(`${page}/index.html`);
    expect(html).toContain('name="pool-waitlist" data-netlify="true"');
    for (const field of ['form-name', 'email', 'section[]', 'sop', 'consent', 'remarks'])
      expect(html, `${page} ${field}`).toContain(`name="${field}"`);
  }
  expect(await omitted.read('_headers')).toContain("form-action 'self';");
});

test('a section at `open` publishes the SOP whole, with its sheet and its picture', async () => {
  const page = await open.read(`${locked}/index.html`);
  expect(page).toContain('<h3 id="step-test-alkalinity-and-calcium">');
  expect(page).toContain('Two readings within 10 ppm of each other.');
  expect(page).toContain('href="/water/water-testing/"');
  expect(page).toContain('alt="Both rows"');
  expect(picturesOf(open)).toHaveLength(2);
  const sheet = await open.read(`${locked}/checklist/index.html`);
  expect(sheet).toContain('Test alkalinity and calcium');
});

test('an SOP is the same as .mdx and as .md', async () => {
  const [asMdx, asMd] = [open, omitted].map((site) => site.read(`${free}/index.html`));
  expect(body((await asMdx) ?? '')).toContain('alt="The drop kit"');
  expect(body((await asMdx) ?? '')).toBe(body((await asMd) ?? ''));
});

function picturesOf({ files }: Site): string[] {
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
