import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { measureSite, type SiteSize } from './measure-site.ts';
import { buildPaths } from './paths.ts';

/** What a build took and made. */
export interface BuildMeasure extends SiteSize {
  sops: number;
  /** From the command to its end, content check included. */
  seconds: number;
  /** Most memory that Node held at a time; Pagefind’s own process is not in it. */
  peakBytes: number;
}

/** Node writes its own peak to a file as it ends: that works on every system, unlike `time -v`. */
const reportPeak = `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)));`;

/** Builds `folder`/content into `folder`/dist by `npm run build`’s own script, and measures it. */
export async function measureBuild(folder: string, sops: number): Promise<BuildMeasure> {
  const dist = join(folder, 'dist');
  const peakFile = join(folder, 'peak.txt');
  const preload = `data:text/javascript,${encodeURIComponent(reportPeak)}`;
  const started = performance.now();
  const env = { ...process.env, CONTENT_DIR: join(folder, 'content'), DIST_DIR: dist };
  const child = spawn(process.execPath, ['--import', preload, 'scripts/build.ts'], {
    env: { ...env, NODE_ENV: 'production', BENCH_PEAK: peakFile },
    // What the build prints goes to standard error, so that `--json` stays JSON.
    stdio: ['ignore', process.stderr, process.stderr],
  });
  const [code]: unknown[] = await once(child, 'close');
  const seconds = (performance.now() - started) / 1000;
  await rm(dirname(buildPaths(env).scratch), { recursive: true, force: true });
  if (code !== 0) throw new Error('The build failed, so there is nothing to measure.');
  const peakBytes = Number(await readFile(peakFile, 'utf8')) * 1024;
  return { sops, seconds, peakBytes, ...(await measureSite(dist)) };
}

/** The measures as a table for people. */
export function formatMeasure(measure: BuildMeasure): string {
  const { sops, seconds, peakBytes, pages, files, bytes, html, index } = measure;
  const rows: [string, string][] = [
    ['SOPs', count(sops)],
    ['Pages', count(pages)],
    ['Files', count(files)],
    ['Wall time', `${seconds.toFixed(1)} s`],
    ['… per SOP', `${((seconds * 1000) / sops).toFixed(1)} ms`],
    ['Peak memory of Node', size(peakBytes)],
    ['Whole site', size(bytes)],
    ['HTML of a page, median', size(html.median)],
    ['HTML of a page, largest', size(html.max)],
    ['Search index', size(index)],
  ];
  return rows.map(([name, value]) => `${name.padEnd(26)}${value.padStart(12)}`).join('\n');
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

function size(bytes: number): string {
  const inKb = bytes / 1000;
  return inKb < 1000 ? `${inKb.toFixed(1)} kB` : `${(inKb / 1000).toFixed(1)} MB`;
}
