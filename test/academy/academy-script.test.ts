import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { expect, onTestFinished, test, vi } from 'vitest';
import { addFolders, addInviteCommands, addKeyCommands } from '../../src/academy/commands.ts';
import { academy } from './support.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { contentDir, dataDir } = await academy();
const folders = ['--content', contentDir, '--data', dataDir];

/** Runs a command as the script does, and returns what it printed. */
async function printed(...args: string[]): Promise<string> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  onTestFinished(() => write.mockRestore());
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  addFolders(program);
  addKeyCommands(program);
  addInviteCommands(program);
  try {
    await program.parseAsync([...folders, ...args], { from: 'user' });
    return write.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    write.mockRestore();
  }
}

test('runs each command, and prints lists as JSON for programs', async () => {
  const made: unknown = JSON.parse(
    await printed('invite', '--sections', 'water', '--count', '2', '--json'),
  );
  expect(made).toMatchObject({ invitations: [{ number: 1 }, { number: 2 }] });
  expect(await printed('grant', '1', '--sections', 'office')).toContain('water, office');
  expect(await printed('reissue', '2')).toContain('The old code is dead.');
  expect(await printed('revoke', '1')).toContain('Invitation 1 is revoked.');
  expect(await printed('rotate', 'water')).toContain('The keys of water are made anew.');
  expect(await printed('invite', 'show', '2')).toContain('Invitation 2 (water)');
  expect(await printed('invite', 'list')).toContain('2  open     code 2');
  const list: unknown = JSON.parse(await printed('invite', 'list', '--json'));
  expect(list).toMatchObject([
    { number: 1, revoked: true },
    { number: 2, reissue: 2 },
  ]);
});

test.each([
  [['key', 'init'], 'already'],
  [['invite'], 'Name the sections'],
  [['invite', 'lists'], 'too many arguments'],
  [['revoke', '99'], 'There is no invitation "99".'],
  [['revoke'], 'missing required argument'],
  [['frobnicate'], 'unknown command'],
])('says why it does not do %s', async (args, words) => {
  await expect(printed(...args)).rejects.toThrow(words);
});

test('ends with code 1 and a sentence, without a stack', () => {
  const args = ['scripts/academy.ts', ...folders, 'revoke', '99'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^There is no [^\n]+\.\n$/u);
});
