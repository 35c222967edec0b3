import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { relative } from 'node:path';
import { build } from 'astro';
import { errorText } from '../src/build/error-text.ts';
import { buildPaths } from '../src/build/paths.ts';
import { withScratch } from '../src/build/with-scratch.ts';
import { loadCurriculum } from '../src/load/load-curriculum.ts';
import { formatIssues } from '../src/model/issue.ts';

// Checks the content, builds the site, and puts it into `dist/` if all went well: `npm run build`

const started = performance.now();
const paths = buildPaths();
const { content, dist } = paths;
const near = relative('', dist);
const folder = `${near.startsWith('..') ? dist : near}/`;
if (!existsSync(content)) fail(`There is no folder ${content}. Write yours as CONTENT_DIR=…`);
const { curriculum, issues } = await loadCurriculum(content, new Date());
if (!curriculum || issues.length > 0) fail(formatIssues(issues));

// Nobody who builds this site is counted by anyone.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
try {
  // `force`: Astro keeps rendered Markdown by content alone, and misses a change of our plugins.
  await withScratch(paths, () => build({ force: true, logLevel: 'silent' }));
} catch (error) {
  fail(errorText(error));
}

const pages = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.html'));
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`${curriculum.settings.title}: ${pages.length} pages in ${seconds} s, in ${folder}`);

function fail(text: string): never {
  console.error(`${text}\n\n${folder} was left as it was.`);
  process.exit(1);
}
