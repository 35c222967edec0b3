import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { relative } from 'node:path';
import { build } from 'astro';
import { errorText } from '../src/build/error-text.ts';
import { asOption, asWords } from '../src/build/as-option.ts';
import { buildPaths } from '../src/build/paths.ts';
import { withMemberPages } from '../src/build/seal/member-pages.ts';
import { withScratch } from '../src/build/with-scratch.ts';
import { loadCurriculum } from '../src/load/load-curriculum.ts';
import { formatIssues } from '../src/model/issue.ts';

// Checks the content, builds the site, and puts it into `dist/` if all went well: `npm run build`.
// For whom: `npm run build -- --as everyone`, to look at; what is published is what visitors get.

const started = performance.now();
try {
  process.env['READ_AS'] = asOption(process.argv.slice(2)) ?? process.env['READ_AS'] ?? 'visitor';
} catch (error) {
  console.error(errorText(error));
  process.exit(1);
}
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
  const words = asWords(process.env['READ_AS'], curriculum);
  if (paths.reader !== 'visitor') console.log(words);
  // `force`: Astro keeps rendered Markdown by content alone, and misses a change of our plugins.
  await withMemberPages(paths, curriculum, () =>
    withScratch(paths, () => build({ force: true, logLevel: 'silent' })),
  );
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
