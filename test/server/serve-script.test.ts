import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readAddress } from '../../src/server/read-address.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { ask } from './ask.ts';
import { site } from './site.ts';

const script = join(import.meta.dirname, '../../scripts/serve.ts');

/** Runs `scripts/serve.ts`, and collects what it prints. */
function run(env: Record<string, string>) {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, CONTENT_DIR: '/nowhere', ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const printed = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => (printed.out += String(text)));
  child.stderr.on('data', (text: Buffer) => (printed.err += String(text)));
  return { child, printed };
}

async function exitOf(child: ChildProcess): Promise<unknown> {
  const [code] = await once(child, 'close');
  return code;
}

async function running(env: Record<string, string> = {}) {
  const dist = await temporaryFolder({ 'index.html': 'home', 'big.bin': 'x'.repeat(2 ** 24) });
  const started = run({ DIST_DIR: dist, PORT: '0', ...env });
  await once(started.child.stdout, 'data');
  return { ...started, url: started.printed.out.trim() };
}

test('serves the finished site and prints its address alone', async () => {
  const { url, printed } = await running();
  expect(url).toMatch(/^http:\/\/localhost:\d+$/u);
  expect(printed.err).toBe('');
  expect(String((await ask(url, '/')).body)).toBe('home');
});

test('takes the form’s address from the curriculum', async () => {
  const { url } = await running({
    CONTENT_DIR: join(import.meta.dirname, '../../content'),
    DATA_DIR: await temporaryFolder(),
  });
  const policy = (await ask(url, '/')).headers['content-security-policy'];
  expect(policy).toContain("form-action 'self';");
});

test('prints an address that a browser can open when it listens to the whole network', async () => {
  const { url } = await running({ HOST: '0.0.0.0' });
  expect(url).toMatch(/^http:\/\/localhost:\d+$/u);
});

test('says which port to take when one is in use', async () => {
  const { url } = await site();
  const port = new URL(url).port;
  const dist = await temporaryFolder({ 'index.html': 'home' });
  const { child, printed } = run({ DIST_DIR: dist, PORT: port });
  expect(await exitOf(child)).toBe(1);
  expect(printed.err).toBe(
    `Port ${port} is in use, perhaps by another copy of this site. ` +
      `Stop that one, or take another port: PORT=${Number(port) + 1} npm start\n`,
  );
});

test('asks for a number when PORT is none', async () => {
  const { child, printed } = run({ PORT: 'web' });
  expect(await exitOf(child)).toBe(1);
  expect(printed.err).toBe('PORT is "web". Write a number from 1 to 65535: PORT=4322 npm start\n');
  for (const PORT of ['70000', '-1', '80.5'])
    expect(readAddress({ PORT })).toBe(
      `PORT is "${PORT}". Write a number from 1 to 65535: PORT=4322 npm start`,
    );
});

test('says what to do about a host that is not this machine', async () => {
  const dist = await temporaryFolder({ 'index.html': 'home' });
  const { child, printed } = run({ DIST_DIR: dist, PORT: '0', HOST: '192.0.2.1' });
  expect(await exitOf(child)).toBe(1);
  expect(printed.err).toMatch(
    /^This machine cannot listen at HOST=192\.0\.2\.1 .* HOST=0\.0\.0\.0 /u,
  );
  expect(printed.err.trim().split('\n')).toHaveLength(1);
});

test('says how to build a site that is not there', async () => {
  const { child, printed } = run({ DIST_DIR: '/nowhere/dist' });
  expect(await exitOf(child)).toBe(1);
  expect(printed.err).toBe(
    'There is no finished site in /nowhere/dist. Build it first: npm run build\n',
  );
});

test.each(['SIGINT', 'SIGTERM'] as const)('ends quietly at %s', async (signal) => {
  const { child, printed } = await running();
  child.kill(signal);
  expect(await exitOf(child)).toBe(0);
  expect(printed.err).toBe('');
});

test('finishes the answer that it is giving when it is told to end', async () => {
  const { child, url } = await running();
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write('GET /big.bin HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  let received = ((await once(socket, 'data')) as [Buffer])[0].length;
  child.kill('SIGTERM');
  socket.on('data', (chunk: Buffer) => (received += chunk.length));
  const [code] = await Promise.all([exitOf(child), once(socket, 'close')]);
  expect(code).toBe(0);
  expect(received).toBeGreaterThan(2 ** 24);
});
