import { program } from 'commander';
import { runRecordIds } from '../src/load/write/record-ids.ts';
import { plainOutput } from '../src/load/write/plain-output.ts';
import { Refusal } from '../src/load/write/refusal.ts';

program
  .configureOutput(plainOutput)
  .name('npm run record:ids --')
  .description('Records the ids of published steps and checkpoints in published.yaml.')
  .option('--content <dir>', 'content folder', 'content')
  .action(async ({ content }: { content: string }) => {
    console.log(await runRecordIds(content, new Date()));
  });

await program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
