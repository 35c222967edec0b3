import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** `npm start` without the build, as a process of its own. */
export interface RunningService {
  url: string;
  child: ChildProcess;
  /** Where its ledger and its mails are. */
  data: string;
  /** Sends a signal and waits for the end; gives the exit code, null after `SIGKILL`. */
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
}

/**
 * Starts the service in `folder` on a free port of this machine, with the curriculum of `content`. It
 * takes the word of a proxy on this machine, so that one client can stand for many networks.
 */
export async function runService(
  folder: string,
  { content, env = {} }: { content: string; env?: Record<string, string> },
): Promise<RunningService> {
  const dist = join(folder, 'dist');
  const data = join(folder, 'data');
  await mkdir(dist, { recursive: true });
  await writeFile(join(dist, 'index.html'), '<!doctype html><title>Site</title>');
  const child = spawn(process.execPath, ['scripts/serve.ts'], {
    cwd: join(import.meta.dirname, '../../..'),
    env: {
      ...{ PATH: process.env['PATH'], PORT: '0', HOST: '127.0.0.1', CONTENT_DIR: content },
      ...{ DIST_DIR: dist, DATA_DIR: data, TRUSTED_PROXIES: '127.0.0.1', ...env },
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'close');
  const [line] = await Promise.race([once(child.stdout, 'data'), ended]);
  if (!(line instanceof Buffer)) throw new Error('The service did not start.');
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  return { url: String(line).trim(), child, data, end };
}
