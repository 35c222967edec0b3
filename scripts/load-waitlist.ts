import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program } from 'commander';
import { buildPaths } from '../src/build/paths.ts';
import { measureLoad, type LoadPlan } from '../src/waitlist/load/measure-load.ts';

// Loads a waitlist service of its own on 127.0.0.1, and says what it bore: `node scripts/load-waitlist.ts`

program
  .name('node scripts/load-waitlist.ts')
  .description('Measures the waitlist service: sign-ups a second, cost by rows, hostile bodies.')
  .option('--rate <number>', 'sign-ups a second', Number, 200)
  .option('--seconds <number>', 'for how long', Number, 30)
  .option('--rows <number>', 'rows to compare with 1,000', Number, 200_000)
  .option('--hostile <number>', 'hostile bodies', Number, 10_000)
  .action(async (plan: LoadPlan) => {
    const folder = await mkdtemp(join(tmpdir(), 'load-'));
    try {
      const good = await measureLoad(folder, buildPaths().content, plan, console.log);
      process.exitCode = good ? 0 : 1;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

await program.parseAsync();
