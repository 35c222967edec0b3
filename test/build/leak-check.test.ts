import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { checkSite, leakCheck } from '../../src/build/leak-check.ts';
import { now, smallFile } from '../support/content-source.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { lockedId, sampleContent, secret } from './leaks/sample.ts';

const clean = { 'index.html': '<p>Monthly Balance SOP</p>', 'a.css': 'p { color: red }' };

/** Runs the hook on a site of `files`, as Astro does; gives what it logged. */
async function build(files: Record<string, string | Buffer>): Promise<string[]> {
  const dist = await temporaryFolder(files);
  const hook: unknown = leakCheck({ contentDir: await sampleContent() }).hooks['astro:build:done'];
  if (typeof hook !== 'function') throw new Error('The integration has no such hook.');
  const info = vi.fn<(message: string) => void>();
  await hook({ dir: pathToFileURL(`${dist}/`), logger: { info } });
  return info.mock.calls.flat();
}

test('says how many files it read when nothing leaked', async () => {
  expect(await build(clean)).toEqual(['No locked text found in 2 files.']);
});

test('fails the build and names the place', async () => {
  const rss = `<rss>\n<description>${secret}</description>`;
  await expect(build({ ...clean, 'rss.xml': rss })).rejects.toMatchObject({
    name: 'AstroUserError',
    message: `1 text or picture that is not public is in the finished site:
dist/rss.xml:2  ${lockedId}  "Acknowledge the “cloudy” café pool by noon & write [Owner name] two lines, not m…" (raw)  → Make the writer of this file take publicView(), or reword the text if it is no secret.`,
    hint: 'Nothing was published. Correct the writers named above and build again.',
  });
});

test('names twenty files and says how many more there are', async () => {
  const pages = Array.from({ length: 23 }, (_, at) => [`${at}.html`, secret]);
  const error: unknown = await build(Object.fromEntries(pages)).catch((caught: unknown) => caught);
  const lines = error instanceof Error ? error.message.split('\n') : [];
  expect(lines[0]).toBe('23 texts or pictures that are not public are in the finished site:');
  expect(lines).toHaveLength(22);
  expect(lines.at(-1)).toBe('and 3 more places');
});

test('fails when it is given no page', async () => {
  await expect(build({ 'a.css': '' })).rejects.toThrow('found no HTML file');
});

test('fails when it has no text to look for', async () => {
  const locked = smallFile('water/water-testing.md');
  const copy = { [`${lockedId}.mdx`]: locked.replace('WAT-01', 'WAT-02') };
  await expect(
    checkSite(await temporaryFolder(clean), await sampleContent(copy), now),
  ).rejects.toThrow('found no text to look for in 1 locked SOP,');
});

test('passes a curriculum in which everything is open', async () => {
  const section = smallFile('water/section.yaml').replace('access: omit', 'access: open');
  const content = await sampleContent({ 'water/section.yaml': section });
  expect(await checkSite(await temporaryFolder({ 'a.html': secret }), content, now)).toBe(1);
});
