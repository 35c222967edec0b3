import { existsSync } from 'node:fs';
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { unsealText } from '../../../src/gate/envelope.ts';
import { masterKey, sectionKey } from '../../../src/gate/keys.ts';
import { sampleMaster } from '../../gate/sample.ts';
import { buildSite } from '../../support/real-site.ts';
import { canaryOf, masterKeyText } from '../../support/sealed-content.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { filesOf, sealedSite, type SealedSite } from '../../support/sealed-site.ts';

let site: SealedSite;
let files: Map<string, Buffer>;
/** Folder of the sites that are built here. */
let folder: string;
const build = (dist: string, env: Record<string, string> = {}) =>
  buildSite(dist, { CONTENT_DIR: site.content, ACADEMY_MASTER_KEY: masterKeyText, ...env });

beforeAll(async () => {
  folder = await temporaryFolder();
  site = await sealedSite();
  files = await filesOf(site.dist);
});

/** A sealed file of the site, opened with the key of its section. */
async function opened(
  page: string,
  format: 'page' | 'search' | 'sops' = 'page',
  section = 'sales',
) {
  const path = format === 'page' ? `sealed${page}page.bin` : `sealed/${section}/${format}.bin`;
  const key = await sectionKey(await masterKey(sampleMaster), section, 1);
  const address = 'http://localhost:4321';
  const name = format === 'page' ? page : format;
  const place = { site: address, section, name, epoch: 1, format };
  return unsealText(new Uint8Array(files.get(path) ?? []), key, place);
}

const isGzip = (bytes: Buffer) => bytes[0] === 0x1f && bytes[1] === 0x8b;

function holding(word: string): string[] {
  return [...files]
    .filter(([, bytes]) => (isGzip(bytes) ? gunzipSync(bytes) : bytes).includes(word))
    .map(([path]) => path);
}

test('has no word of a locked SOP in clear, in any file', () => {
  expect(holding(canaryOf('sales'))).toEqual([]);
  expect(holding(canaryOf('onboarding'))).toEqual([]);
  expect(holding(canaryOf('foundations'))).toEqual([]);
  // The check can see: what is public of an SOP is found.
  expect(holding('GA-02').length).toBeGreaterThan(4);
});

test('seals for a section its list, its SOPs with sheet and run, and its binder', () => {
  const sealed = [...files.keys()].filter((path) => /^sealed\/(?:sales|current\/ga-)/iu.test(path));
  const kinds = sealed.map((path) => path.replace(/[^/]+-[^/]+(?=\/)/u, 'SOP')).sort();
  const sop = [
    'sealed/sales/SOP/checklist/page.bin',
    'sealed/sales/SOP/page.bin',
    'sealed/sales/SOP/run/page.bin',
  ];
  const current = kinds.filter((kind) => kind.startsWith('sealed/current/'));
  expect(current).toHaveLength(4);
  expect(kinds.filter((kind) => !current.includes(kind))).toEqual(
    [
      ...[...sop, ...sop],
      ...['binder/page.bin', 'list.json', 'page.bin', 'search.bin', 'sops.bin'].map(
        (file) => `sealed/sales/${file}`,
      ),
    ].sort(),
  );
  expect([...files.keys()].filter((path) => path.startsWith('grants/'))).toHaveLength(2);
});

test('holds sealed exactly what a build for members shows, and search and progress of it', async () => {
  const { members } = site;
  const pages = [...files.keys()].flatMap(
    (path) => /^sealed(\/(?:sales|current\/ga-).*)page\.bin$/iu.exec(path)?.[1] ?? [],
  );
  expect(pages).toHaveLength(12);
  let pictures = 0;
  for (const page of pages) {
    const html = await readFile(join(members, page, 'index.html'), 'utf8');
    const sealed = await opened(page);
    // Pictures, and the style sheet of the binder, are not on the public site: they travel inside.
    const inside = /(?<=<img [^>]*src=")[^"]*|<script type="text\/css">[\s\S]*?<\/script>/gu;
    const outside =
      /(?<=<img [^>]*src=")[^"]*|<link rel="stylesheet" href="\/sales\/binder\.css">/gu;
    expect(sealed.replace(inside, ''), page).toBe(html.replace(outside, ''));
    expect(sealed).not.toMatch(/src="\/_astro\/[^"]+\.(?:png|webp)/u);
    pictures += sealed.includes('src="data:image/') ? 1 : 0;
  }
  expect(pictures, 'two SOPs and the binder').toBe(3);
  expect([...files.keys()].filter((path) => /\.(?:png|webp)$/u.test(path))).toEqual([]);
  expect(await opened('', 'sops')).toContain('"id":"sales/');
  expect(await opened('', 'search')).toContain('pagefind-entry.json');
  const leaks = (await filesOf(members)).values();
  expect([...leaks].some((bytes) => bytes.includes(canaryOf('foundations')))).toBe(false);
});

test('gives the same bytes for the same content, and leaves nothing in clear beside the site', async () => {
  const again = join(folder, 'again');
  await build(again);
  const others = await filesOf(again);
  expect([...others.keys()]).toEqual([...files.keys()]);
  const differing = [...files].filter(([path, bytes]) => !others.get(path)?.equals(bytes));
  expect(differing.map(([path]) => path)).toEqual([]);
  expect((await readdir('.build')).filter((name) => name.startsWith('members-'))).toEqual([]);
});

test('without a key the build stops, says how to make one, and leaves the site as it was', async () => {
  const dist = join(folder, 'again');
  const before = await readFile(join(dist, 'index.html'), 'utf8');
  const built = build(dist, { ACADEMY_MASTER_KEY: '', DATA_DIR: join(folder, 'empty') });
  await expect(built).rejects.toThrow(
    'sales/section.yaml says `access: invite`, which needs a key. There is no master key in',
  );
  await expect(built).rejects.toThrow(
    'Make one with `npm run academy -- key init`. Or write `access: omit`.',
  );
  expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe(before);
});

test('opened and closed again, a section leaves no file behind', async () => {
  const dist = join(folder, 'again');
  expect(existsSync(join(dist, 'sealed'))).toBe(true);
  const content = join(folder, 'content');
  await cp(site.content, content, { recursive: true });
  const buildAs = async (access: string) => {
    for (const section of ['sales', 'onboarding']) {
      const file = join(content, section, 'section.yaml');
      const yaml = await readFile(file, 'utf8');
      await writeFile(file, yaml.replace(/^access: .*$/mu, `access: ${access}`));
    }
    await build(dist, { CONTENT_DIR: content, ACADEMY_MASTER_KEY: '', DATA_DIR: folder });
    return [...(await filesOf(dist))].filter(([, bytes]) =>
      (isGzip(bytes) ? gunzipSync(bytes) : bytes).includes(canaryOf('sales')),
    );
  };
  expect((await buildAs('open')).map(([path]) => path)).toContainEqual(
    expect.stringMatching(/^sales\/[^/]+\/index\.html$/u),
  );
  const after = await buildAs('omit');
  for (const gone of ['sealed', 'grants']) expect(existsSync(join(dist, gone))).toBe(false);
  expect(after.map(([path]) => path)).toEqual([]);
});
