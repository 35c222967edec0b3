import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { serveChromium } from './chromium.ts';
import { serve } from './serve.ts';

/** The real curriculum, built once for all tests, and served as `npm start` serves it. */
export interface RealSite {
  /** Address of the running server, without a slash at the end. */
  url: string;
  dist: string;
  /** What its build printed. */
  printed: { stdout: string; stderr: string };
  /** A folder of the run, for what its first user makes and the others share. */
  shared: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    site: RealSite;
  }
}

/** Builds a content folder into `dist` with the command that owners use. */
export async function buildSite(dist: string, env: Record<string, string> = {}) {
  return promisify(execFile)(process.execPath, ['scripts/build.ts'], {
    env: { ...process.env, NODE_ENV: 'production', DIST_DIR: dist, ...env },
  });
}

/** Vitest runs this before the first test, and what it returns after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  const dist = join(folder, 'dist');
  // What each command of the run would compile anew, a third of a second each time.
  process.env['NODE_COMPILE_CACHE'] = join(folder, 'compiled');
  const browser = await serveChromium();
  const printed = await buildSite(dist);
  const server = await serve(dist);
  project.provide('chromium', browser.wsEndpoint());
  const shared = join(folder, 'shared');
  await mkdir(shared);
  project.provide('site', { url: server.url.replace(/\/$/u, ''), dist, printed, shared });
  return async () => {
    await server.close(0);
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  };
}
