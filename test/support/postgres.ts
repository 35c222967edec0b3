import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { asUser, idOf, postgresPrograms } from './postgres-programs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Asked by `freshDatabase()`: the first question starts PostgreSQL. */
    postgres: string;
  }
}

interface Running {
  child: ChildProcess;
  folder: string;
  url: string;
}

/**
 * Gives the test run one real PostgreSQL in a temporary folder, started by the first test that asks
 * for a database and stopped after the last. Vitest runs this before the tests.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let running: Promise<Running> | undefined;
  let count = 0;
  const door = createServer((_request, response) => {
    running ??= start();
    const name = `test_${(count += 1)}`;
    const made = running.then(({ url }) => createDatabase(url, name));
    made.then(
      (url) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((ready) => door.listen(0, '127.0.0.1', ready));
  // A listening TCP server has an address of this kind.
  const { port } = door.address() as AddressInfo;
  project.provide('postgres', `http://127.0.0.1:${port}`);
  return async () => {
    door.close();
    if (running) await running.then(stop, () => undefined);
  };
}

async function start(): Promise<Running> {
  const bin = postgresPrograms();
  const user = process.getuid?.() === 0 ? 'postgres' : undefined;
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  chmodSync(folder, 0o700);
  if (user) chownSync(folder, idOf('-u'), idOf('-g'));
  const data = join(folder, 'data');
  const run = asUser(user, join(bin, 'initdb'), [
    '-D',
    data,
    '-U',
    'owner',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-sync',
  ]);
  await promisify(execFile)(run.file, run.args, { cwd: folder });
  const port = await freePort();
  const server = asUser(user, join(bin, 'postgres'), [
    '-D',
    data,
    '-p',
    String(port),
    '-k',
    folder,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'fsync=off',
  ]);
  const child = spawn(server.file, server.args, { cwd: folder, stdio: 'ignore' });
  const url = `postgres://owner@127.0.0.1:${port}/`;
  await untilItAnswers(`${url}postgres`, child);
  return { child, folder, url };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A listening TCP server has an address of this kind.
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null)
      throw new Error(`PostgreSQL ended with ${child.exitCode} before it began.`);
    const client = new Client(url);
    const isUp = await client.connect().then(
      () => true,
      () => false,
    );
    if (isUp) return await client.end();
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error('PostgreSQL did not answer within 15 seconds.');
}

async function createDatabase(url: string, name: string): Promise<string> {
  const client = new Client(`${url}postgres`);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return `${url}${name}`;
}

async function stop({ child, folder }: Running): Promise<void> {
  const ended = child.exitCode === null ? once(child, 'close') : undefined;
  // Immediate: the folder goes anyway.
  child.kill('SIGQUIT');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
