import { execFileSync } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { smallContent } from '../support/content-source.ts';
import { buildSite } from '../support/real-site.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** A curriculum in a folder of its own, and the commands of authors over it. */
async function author() {
  const folder = await temporaryFolder();
  const content = join(folder, 'content');
  await cp(smallContent, content, { recursive: true });
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
  run('new-sop', '--section', 'water', '--title', 'Winter Postcard SOP');
  run('import-sop', 'test/fixtures/import/seed.txt', '--section', 'office');
  await build();
  expect(await read('water/index.html')).toContain('Winter Postcard');
  expect(await read('office/index.html')).toContain('Cancellation Recovery');
});
