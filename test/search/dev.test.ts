import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { smallContent } from '../support/content-source.ts';
import { launchChromium } from '../support/chromium.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { openSearch, searchFor } from './in-dialog.ts';

/** `npm run dev` of a content folder; resolves to its address when it listens. */
function startDev(content: string, dist: string): Promise<string> {
  const dev = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      // Astro serves no page where it believes that Vitest runs inside it.
      VITEST: '',
      ASTRO_TELEMETRY_DISABLED: '1',
      ASTRO_DEV_BACKGROUND: '0',
      CONTENT_DIR: content,
      DIST_DIR: dist,
    },
  });
  onTestFinished(async () => {
    dev.kill();
    if (dev.exitCode === null) await once(dev, 'exit');
  });
  // Its output goes on being read: a closed pipe would end it.
  return new Promise((resolve, reject) => {
    dev.stdout.on('data', (chunk) => {
      const url = /http:\/\/localhost:\d+/u.exec(String(chunk))?.[0];
      if (url) resolve(url);
    });
    dev.once('exit', () => reject(new Error('The development server did not start.')));
  });
}

test('the development server searches what authors write, without a build before', async () => {
  const folder = await temporaryFolder();
  const content = join(folder, 'content');
  await cp(smallContent, content, { recursive: true });
  const site = await startDev(content, join(folder, 'dist'));
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(site, { waitUntil: 'networkidle' });
  expect(await searchFor(await openSearch(page), 'zeppelin')).toMatch(/^Nothing found/u);

  const file = join(content, 'water/water-testing.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('## Purpose\n\n', '## Purpose\n\nZeppelin. '));
  await expect
    .poll(
      async () => {
        await page.goto(site, { waitUntil: 'networkidle' });
        return searchFor(await openSearch(page), 'zeppelin');
      },
      { timeout: 20_000 },
    )
    .toMatch(/^1 result /u);
});
