import { program } from 'commander';
import { addFolders, addInviteCommands, addKeyCommands } from '../src/academy/commands.ts';
import { plainOutput } from '../src/load/write/plain-output.ts';
import { Refusal } from '../src/load/write/refusal.ts';

// What the owner of the academy does: keys and invitations.

program
  .configureOutput(plainOutput)
  .name('npm run academy --')
  .description('Keys and invitations of the gate.');
addFolders(program);
addKeyCommands(program);
addInviteCommands(program);

await program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
