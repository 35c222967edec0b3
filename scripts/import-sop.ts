import { program } from 'commander';
import { runImport } from '../src/load/write/import-command.ts';
import { plainOutput } from '../src/load/write/plain-output.ts';
import { Refusal } from '../src/load/write/refusal.ts';

interface Options {
  section?: string;
  out?: string;
  document?: string;
  content: string;
  force: boolean;
}

program
  .configureOutput(plainOutput)
  .name('npm run import:sop --')
  .description('Turns the text of a page into an SOP file.')
  .argument('<file>', 'text of the page, as copied from a browser or as Markdown')
  .option('--section <section>', 'write it into this section and list it there')
  .option('--out <path>', 'write it to this path')
  .option('--document <id>', 'give it this document id')
  .option('--content <dir>', 'content folder', 'content')
  .option('--force', 'replace a file that exists', false)
  .action(async (file: string, { content, ...options }: Options) => {
    const request = { file, ...options, contentDir: content, now: new Date() };
    const { markdown, report, issues } = await runImport(request);
    // The file goes where a pipe takes it; the report goes to the person.
    if (markdown === undefined) console.log(report);
    else process.stdout.write(markdown);
    if (markdown !== undefined) console.error(`\n${report}`);
    if (issues.length > 0) process.exitCode = 1;
  });

await program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
