import { program } from 'commander';
import { runNewSop } from '../src/load/write/new-sop.ts';
import { plainOutput } from '../src/load/write/plain-output.ts';
import { Refusal } from '../src/load/write/refusal.ts';

interface Options {
  section: string;
  title: string;
  content: string;
}

program
  .configureOutput(plainOutput)
  .name('npm run new:sop --')
  .description('Writes a new SOP from the template.')
  .requiredOption('--section <section>', 'folder of its section')
  .requiredOption('--title <title>', 'its title, such as "Referral Program SOP"')
  .option('--content <dir>', 'content folder', 'content')
  .action(async ({ content, ...options }: Options) => {
    console.log(await runNewSop({ ...options, contentDir: content, now: new Date() }));
  });

await program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
