import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { copyOfContent } from '../support/copy-of-content.ts';
import { buildSite } from '../support/real-site.ts';

/** The real content in a folder of its own, and the commands of authors over it. */
async function author() {
  const folder = await mkdtemp(join(tmpdir(), 'author-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const content = await copyOfContent();
  const run = (script: string, ...args: string[]) =>
    execFileSync(process.execPath, [`scripts/${script}.ts`, ...args, '--content', content], {
      encoding: 'utf8',
    });
  const dist = join(folder, 'dist');
  const build = () => buildSite(dist, { CONTENT_DIR: content });
  return { run, build, read: (path: string) => readFile(join(dist, path), 'utf8') };
}

test('an SOP begun from the template, and one imported from the academy’s page, do not stop the build', async () => {
  const { run, build, read } = await author();
  run('new-sop', '--section', 'sales', '--title', 'Winter Postcard SOP');
  run('import-sop', 'test/fixtures/import/seed.txt', '--section', 'billing-and-collections');
  await build();
  expect(await read('sales/index.html')).toContain('Winter Postcard');
  expect(await read('billing-and-collections/index.html')).toContain('Cancellation Recovery');
});
