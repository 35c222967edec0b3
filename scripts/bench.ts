import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidArgumentError, program } from 'commander';
import { formatMeasure, measureBuild } from '../src/build/measure-build.ts';
import { buildPaths } from '../src/build/paths.ts';
import { writeGenerated } from '../src/load/generate/write-curriculum.ts';

// Builds a generated curriculum elsewhere and says what that took: `npm run bench -- --n 600`

type Options = { n: number } & Record<'open' | 'json' | 'keep', boolean>;

program
  .name('npm run bench --')
  .description('Builds a generated curriculum in a temporary folder, and measures it.')
  .option('--n <number>', 'how many SOPs, one in each section at least', wholeNumber, 600)
  .option('--open', 'open all SOPs to everyone, so that every body is rendered', false)
  .option('--json', 'print the measures as JSON', false)
  .option('--keep', 'keep the folder, and say where it is', false)
  .action(async ({ n, open, json, keep }: Options) => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-'));
    try {
      const plan = { sops: n, open, now: new Date() };
      const sops = await writeGenerated(join(folder, 'content'), buildPaths().content, plan);
      const measure = await measureBuild(folder, sops);
      console.log(json ? JSON.stringify(measure, null, 2) : formatMeasure(measure));
    } finally {
      if (keep) console.error(`Kept: ${folder}`);
      else await rm(folder, { recursive: true, force: true });
    }
  });

await program.parseAsync();

function wholeNumber(text: string): number {
  if (/^[1-9]\d*$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a whole number, such as 600.');
}
