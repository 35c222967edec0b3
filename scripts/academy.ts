import { program } from 'commander';
import { addFolders, addInviteCommands, addKeyCommands } from '../src/academy/commands.ts';
import { plainOutput } from '../src/load/write/plain-output.ts';
import { Refusal } from '../src/load/write/refusal.ts';
import { waitlistCommand } from '../src/waitlist/owner/command.ts';

// What the owner of the academy does: keys, invitations and the waitlist.

program
  .configureOutput(plainOutput)
  .name('npm run academy --')
  .description('Keys and invitations of the gate, and the waitlist.');
addFolders(program);
addKeyCommands(program);
addInviteCommands(program);
program.addCommand(waitlistCommand());
// `--data` is the folder of the ledger, too.
program.hook('preAction', (_, command) => {
  process.env['DATA_DIR'] = command.optsWithGlobals<{ data: string }>().data;
});

await program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
