import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { publish, recover, replace } from '../../src/build/publish.ts';
import { temporaryFolder, writeFiles } from '../support/temporary.ts';

vi.mock('node:fs/promises', { spy: true });

/** A folder with a served site, a finished build, or what a crash left of them. */
async function folder(files: Record<string, string>) {
  const root = await temporaryFolder(files);
  const dist = join(root, 'dist');
  const read = (path: string) => readFile(join(root, path), 'utf8');
  return { root, dist, old: `${dist}.old`, scratch: join(root, 'scratch'), read };
}

const both = { 'dist/index.html': 'last good', 'scratch/index.html': 'new' };

test('puts the finished build in the place of the site that is served', async () => {
  const { dist, scratch, old, read } = await folder({ ...both, 'dist/gone.html': 'gone' });
  await replace(dist, scratch);
  expect(await read('dist/index.html')).toBe('new');
  expect([dist, scratch, old, join(dist, 'gone.html')].map((path) => existsSync(path))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('makes the first build the site that is served', async () => {
  const { dist, scratch, read } = await folder({ 'scratch/index.html': 'new' });
  await replace(dist, scratch);
  expect(await read('dist/index.html')).toBe('new');
});

test('leaves the site that is served when there is no finished build', async () => {
  const { dist, scratch, read } = await folder({ 'dist/index.html': 'last good' });
  await expect(replace(dist, scratch)).rejects.toThrow('There is no finished build');
  expect(await read('dist/index.html')).toBe('last good');
});

test('puts the last good site back when the new one cannot be moved', async () => {
  const { dist, scratch, old, read } = await folder(both);
  await refuseRename(`${dist}.new`, 'EBUSY');
  await expect(replace(dist, scratch)).rejects.toThrow(`could not be moved to ${dist}`);
  expect(await read('dist/index.html')).toBe('last good');
  expect(existsSync(old)).toBe(false);
});

test('copies a build that stands on another disk', async () => {
  const { dist, scratch, read } = await folder(both);
  await refuseRename(scratch, 'EXDEV');
  await replace(dist, scratch);
  expect(await read('dist/index.html')).toBe('new');
  expect(existsSync(scratch)).toBe(false);
});

test('leaves the site that is served when the build cannot be brought beside it', async () => {
  const { dist, scratch, read } = await folder(both);
  await refuseRename(scratch, 'EACCES');
  await expect(replace(dist, scratch)).rejects.toThrow('EACCES');
  expect(await read('dist/index.html')).toBe('last good');
});

test('makes the folder that the first build goes to', async () => {
  const { root, scratch, read } = await folder({ 'scratch/index.html': 'new' });
  await replace(join(root, 'a/b/dist'), scratch);
  expect(await read('a/b/dist/index.html')).toBe('new');
});

test('brings the last good site back after a crash between the two moves', async () => {
  const { dist, old, read } = await folder({ 'dist.old/index.html': 'last good' });
  await recover(dist);
  expect(await read('dist/index.html')).toBe('last good');
  expect(existsSync(old)).toBe(false);
});

test('clears away what a crash after the second move left', async () => {
  const { root, dist, read } = await folder({
    'dist/a': 'new',
    'dist.old/a': 'last good',
    'dist.new/a': 'half copied',
  });
  await recover(dist);
  expect(await read('dist/a')).toBe('new');
  expect(readdirSync(root)).toEqual(['dist']);
});

test('replaces the site on the run after a crash', async () => {
  const { dist, scratch, read } = await folder({
    'dist.old/index.html': 'last good',
    'scratch/index.html': 'new',
  });
  await replace(dist, scratch);
  expect(await read('dist/index.html')).toBe('new');
});

test('recovers when a build begins, so that a build that fails leaves the last good site', async () => {
  const { dist, scratch, read } = await folder({ 'dist.old/index.html': 'last good' });
  const { hooks } = publish({ dist, scratch });
  await callHook(hooks['astro:build:start']);
  expect(await read('dist/index.html')).toBe('last good');
  await mkdir(scratch);
  await writeFiles(scratch, { 'index.html': 'new' });
  await callHook(hooks['astro:build:done']);
  expect(await read('dist/index.html')).toBe('new');
});

/** Our hooks take nothing from Astro. */
async function callHook(hook: unknown): Promise<void> {
  if (typeof hook !== 'function') throw new Error('The integration has no such hook.');
  await hook();
}

/** Makes the system refuse to rename `path`, as it does for a folder on another disk, or in use. */
async function refuseRename(path: string, code: string): Promise<void> {
  const { rename: real } = await vi.importActual<{ rename: typeof rename }>('node:fs/promises');
  const refusal = Object.assign(new Error(code), { code });
  onTestFinished(() => void vi.mocked(rename).mockReset());
  vi.mocked(rename).mockImplementation((from, to) =>
    from === path ? Promise.reject(refusal) : real(from, to),
  );
}
