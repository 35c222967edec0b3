import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { smallContent } from '../support/content-source.ts';
import { developmentServer } from '../support/dev-server.ts';
import { launchChromium } from '../support/chromium.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { openSearch, searchFor } from './in-dialog.ts';

test('the development server searches what authors write, without a build before', async () => {
  const folder = await temporaryFolder();
  const content = join(folder, 'content');
  await cp(smallContent, content, { recursive: true });
  const { url: site } = await developmentServer(content);
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  // A reload by the server may close the dialog in between; then the next try comes soon.
  page.setDefaultTimeout(5_000);
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
      { timeout: 45_000 },
    )
    .toMatch(/^1 result /u);
});
