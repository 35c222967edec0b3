import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { expect, vi } from 'vitest';

/**
 * `npm run dev` over a content folder, on a free port, until it is told to stop. Astro keeps the
 * collections of all development servers of a project in one file, so one runs at a time.
 */
export async function developmentServer(content: string, args: readonly string[] = []) {
  await mkdir('.build', { recursive: true });
  const release = await lock('.build', {
    lockfilePath: '.build/dev.lock',
    retries: { retries: 600, minTimeout: 200, maxTimeout: 300 },
  });
  const port = await freePort();
  // Under `VITEST` Astro serves no pages.
  const { VITEST: _vitest, NODE_ENV: _mode, ...own } = process.env;
  const data = await mkdtemp(join(tmpdir(), 'data-'));
  const env = { ...own, CONTENT_DIR: content, DATA_DIR: data, PORT: `${port}` };
  const server = spawn(process.execPath, ['scripts/dev.ts', ...args], { env });
  const stopped = new Promise((stop) => server.once('exit', stop));
  let said = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (text) => (said += String(text)));
  }
  const stop = async () => {
    server.kill();
    await stopped;
    await rm(data, { recursive: true, force: true });
    await release();
  };
  const url = `http://localhost:${port}`;
  const page = async (path: string) => (await fetch(`${url}${path}`)).text();
  const isUp = async () => expect(await page('/'), said).toContain('</main>');
  await vi.waitFor(isUp, { timeout: 40_000, interval: 250 });
  return { url, page, stop, said: () => said };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  // A listening TCP server has an address of this kind.
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
