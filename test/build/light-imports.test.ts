import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { skipDetours } from '../../src/build/light-imports.ts';
import { temporaryFolder } from '../support/temporary.ts';

const tag = (script: string) => `<script type="module" src="/_astro/${script}"></script>`;

test('pages ask once, and at once, for what their scripts would only ask for next', async () => {
  const site = await temporaryFolder({
    '_astro/Ticks.js': 'import"./sop.js";',
    '_astro/Blanks.js': 'import"./sop.js";\n',
    '_astro/Menu.js': 'import"./sop.js";start();',
    '_astro/sop.js': 'export const a = 1;',
    'index.html': `<p>Ticks.js</p>${tag('Ticks.js')}${tag('Menu.js')}${tag('Blanks.js')}`,
  });
  await skipDetours(site);
  expect(await readFile(join(site, 'index.html'), 'utf8')).toBe(
    `<p>Ticks.js</p>${tag('sop.js')}${tag('Menu.js')}`,
  );
  expect((await readdir(join(site, '_astro'))).sort()).toEqual(['Menu.js', 'sop.js']);
});
