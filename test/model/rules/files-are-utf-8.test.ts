import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/load/read-content.ts';
import { checkContent } from '../../../src/model/check-content.ts';
import { contentIssues, now, smallFile } from '../../support/content-source.ts';
import { spoken } from '../../support/sop-source.ts';
import { temporaryFolder } from '../../support/temporary.ts';

test('finds nothing in a valid curriculum', async () => {
  expect(await contentIssues()).toEqual([]);
});

test('names the line of a file that is saved as Latin-1', async () => {
  const paths = ['curriculum.yaml', 'published.yaml', 'guide/template.md'].concat(
    ['office', 'water'].map((section) => `${section}/section.yaml`),
    ['office/complaint-response.md', 'water/monthly-balance.mdx', 'water/water-testing.md'],
  );
  const folder = await temporaryFolder(
    Object.fromEntries(
      paths.map((path) => {
        const text = smallFile(path).replace('Take the sample', 'Take the café sample');
        const saved = Buffer.from(text, path === 'water/water-testing.md' ? 'latin1' : 'utf8');
        return [`content/${path}`, saved];
      }),
    ),
  );
  const issues = checkContent(await readContent(join(folder, 'content'), now));
  const said = spoken(issues.filter(({ rule }) => rule === 'files-are-utf-8'));
  expect(said).toMatchInlineSnapshot(`
    [
      "39:25 files-are-utf-8: The line "### Step 1: Take the caf� sample" has lost a letter: pages would show "�". → Save the file as UTF-8, and write the letter anew if it still reads "�".",
    ]
  `);
});
