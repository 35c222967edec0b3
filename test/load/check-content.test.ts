import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { smallContent } from '../support/content-source.ts';

const script = fileURLToPath(new URL('../../scripts/check-content.ts', import.meta.url));
const faulty = fileURLToPath(new URL('../fixtures/forty-faults/content', import.meta.url));

/** What `npm run check:content -- …` prints and how it ends. */
function run(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr, lines: stdout.trimEnd().split('\n') };
}

test('says one friendly sentence about a clean folder, and succeeds', () => {
  const { status, stdout } = run(['--content', smallContent]);
  expect(stdout).toBe('3 SOPs checked, no problems.\n');
  expect(status).toBe(0);
});

test('prints every problem, ends with their number, and fails', () => {
  const { status, lines } = run(['--content', faulty]);
  expect(lines.at(-1)).toBe('44 problems in 10 files.');
  expect(lines.filter((line) => line.includes(' → '))).toHaveLength(44);
  expect(status).toBe(1);
});

test('prints JSON for programs, also when there is nothing to tell', () => {
  const { status, stdout } = run(['--content', faulty, '--format', 'json']);
  expect(JSON.parse(stdout)).toHaveLength(44);
  expect(status).toBe(1);
  expect(run(['--content', smallContent, '--format', 'json'])).toMatchObject({
    status: 0,
    stdout: '[]\n',
  });
});

test('prints a command of GitHub for each problem', () => {
  const { status, lines } = run(['--content', faulty, '--format', 'github']);
  expect(lines).toHaveLength(44);
  expect(lines[0]).toMatchInlineSnapshot(
    `"::error file=content/curriculum.yaml,line=23,col=5,title=sections-have-lists::\`lists\` has a list for "offices", which is no section. → Write \`office\`."`,
  );
  expect(status).toBe(1);
});

test('takes its folder from the environment', () => {
  expect(run([], { CONTENT_DIR: smallContent }).stdout).toBe('3 SOPs checked, no problems.\n');
});

test('says so when there is no such folder, or no such format', () => {
  expect(run(['--content', '/no/such/folder'])).toMatchObject({
    status: 1,
    stderr: 'There is no folder /no/such/folder. Name it with --content.\n',
  });
  expect(run(['--format', 'xml']).status).toBe(1);
});
