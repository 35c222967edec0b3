import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { contentFolder, seedFile } from './folder.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

function run(script: string, ...args: string[]) {
  const options = { cwd: root, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`scripts/${script}.ts`, ...args],
    options,
  );
  return { status, stdout, stderr };
}

test('import:sop writes the file to the pipe and the report to the person', async () => {
  const { status, stdout, stderr } = run(
    'import-sop',
    seedFile,
    '--content',
    await contentFolder(),
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(/^---\ntitle: Cancellation Recovery SOP\n/u);
  expect(stderr).toContain('Imported "Cancellation Recovery SOP" (NEW-01)');
});

test('new:sop and record:ids run on a folder', async () => {
  const content = await contentFolder();
  const made = run('new-sop', '--section', 'keeping', '--title', 'Gate SOP', '--content', content);
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(run('record-ids', '--content', content)).toMatchObject({ status: 0, stderr: '' });
});

test.each([
  ['import-sop', '/nowhere/page.txt'],
  ['new-sop', '--section', 'x', '--title', 'Gate SOP'],
  ['record-ids', '--content', '/nowhere'],
])('%s ends with code 1 and a sentence, without a stack', (script, ...args) => {
  const { status, stderr } = run(script, ...args);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^There is no [^\n]+\.\n$/u);
});

test.each([
  ['check-content', '--format', 'xml'],
  ['import-sop'],
  ['new-sop', '--section', 'x'],
  ['record-ids', '--no-such-option'],
])('%s says in a sentence what is wrong with its options', (script, ...args) => {
  const { status, stderr } = run(script, ...args);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^[A-Z][^\n]+\.\n$/u);
});
