import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Option, program } from 'commander';
import { readContent } from '../src/load/read-content.ts';
import { plainOutput } from '../src/load/write/plain-output.ts';
import { checkContent } from '../src/model/check-content.ts';
import { formatIssues, type IssueFormat } from '../src/model/issue.ts';

/** `npm run check:content`: says every problem of every file, and fails if there is one. */
program
  .configureOutput(plainOutput)
  .name('check:content')
  .description('Checks every SOP and every YAML file of a content folder.')
  .addOption(
    new Option('--format <format>', 'for people, programs or GitHub')
      .choices(['text', 'json', 'github'])
      .default('text'),
  )
  .addOption(
    new Option('--content <folder>', 'the content folder').env('CONTENT_DIR').default('content'),
  )
  .action(check)
  .parse();

async function check({ format, content }: { format: IssueFormat; content: string }) {
  const folder = resolve(content);
  if (!existsSync(folder)) program.error(`There is no folder ${folder}. Name it with --content.`);
  const draft = await readContent(folder, new Date());
  const issues = checkContent(draft);
  const count = `${draft.sops.length} SOP${draft.sops.length === 1 ? '' : 's'}`;
  const isClean = issues.length === 0 && format !== 'json';
  console.log(isClean ? `${count} checked, no problems.` : formatIssues(issues, format));
  process.exitCode = issues.length > 0 ? 1 : 0;
}
