import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { buildPaths } from '../../src/build/paths.ts';
import { temporaryFolder, writeFiles } from '../support/temporary.ts';

const root = join(import.meta.dirname, '../..');

/** A served site and content to build the next one from. */
async function project(files: Record<string, string> = {}) {
  const folder = await temporaryFolder({ 'dist/index.html': 'last good' });
  await cp(join(root, 'test/fixtures/small/content'), join(folder, 'content'), { recursive: true });
  await writeFiles(folder, files);
  onTestFinished(() => rm(buildFolder(folder), { recursive: true, force: true }));
  return folder;
}

function build(folder: string, content = join(folder, 'content')) {
  const env = { ...process.env, CONTENT_DIR: content, DIST_DIR: join(folder, 'dist') };
  return spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, env, encoding: 'utf8' });
}

/** Folder of this project that Astro builds the site of `folder` in. */
function buildFolder(folder: string): string {
  return dirname(buildPaths({ DIST_DIR: join(folder, 'dist') }, root).scratch);
}

function served(folder: string): string {
  return readFileSync(join(folder, 'dist/index.html'), 'utf8');
}

test('says in one line what was built, how much, how long it took and where it is', () => {
  const { dist, printed } = inject('site');
  expect(printed.stderr).toBe('');
  expect(printed.stdout).toMatch(/^.+: \d+ pages in \d+\.\d s, in .+\/dist\/\n$/u);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toContain('<!DOCTYPE html>');
  expect(readFileSync(join(dist, '_headers'), 'utf8')).toContain('Content-Security-Policy');
});

test('names every problem of the content, and leaves the site that is served', async () => {
  const folder = await project({ 'content/stray/lost.md': 'no frontmatter' });
  const { status, stdout, stderr } = build(folder);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('content/stray/lost.md:1:1');
  expect(stderr).toMatch(/\d+ problems? in \d+ files?\.\n\n.+\/dist\/ was left as it was\.\n$/u);
  expect(served(folder)).toBe('last good');
});

test('leaves the site that is served when the build itself fails', async () => {
  const folder = await project();
  // A file where the scratch folder belongs: Astro cannot write a page.
  await mkdir(dirname(buildFolder(folder)), { recursive: true });
  await writeFile(buildFolder(folder), 'in the way');
  const { status, stdout, stderr } = build(folder);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/\n\n.+\/dist\/ was left as it was\.\n$/u);
  expect(stderr).not.toMatch(/^\s+at /mu);
  expect(served(folder)).toBe('last good');
});

test('says so when there is no content', async () => {
  const folder = await project();
  const { status, stderr } = build(folder, '/nowhere');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^There is no folder \/nowhere\. Write yours as CONTENT_DIR=…\n/u);
});
