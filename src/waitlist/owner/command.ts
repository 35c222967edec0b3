import { readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import { readEnvironment } from '../environment.ts';
import { readLedgerKey } from '../ledger/ledger-key.ts';
import { openLedger, type Ledger } from '../ledger/open-ledger.ts';
import { backUp } from './backup.ts';
import { eraseAddress } from './erase.ts';
import { importList } from './import-list.ts';
import { countPeople, listPeople } from './people.ts';
import { readList } from './read-list.ts';
import { exportCsv, listLines, statsChart } from './show.ts';

/** The owner’s commands: `npm run academy -- waitlist list|stats|export|import|erase|backup`. */
export function waitlistCommand(): Command {
  const group = new Command('waitlist').description('Who waits for which section.');
  addViews(group);
  addFiles(group);
  group
    .command('erase')
    .description('Erases a person; only a keyed hash stays.')
    .argument('<address>')
    .action((address: string) => run(group, (ledger) => erase(ledger, address)));
  return group;
}

function addViews(group: Command): void {
  group
    .command('list')
    .description('Shows everybody, oldest first.')
    .option('--section <id>', 'only who waits for this section')
    .option('--json', 'for programs')
    .action((options: { section?: string; json?: boolean }) =>
      run(group, async (ledger) => {
        const people = await listPeople(ledger, options.section);
        return options.json ? JSON.stringify(people, null, 2) : listLines(people);
      }),
    );
  group
    .command('stats')
    .description('Shows sign-ups per section and per week.')
    .option('--json', 'for programs')
    .action((options: { json?: boolean }) =>
      run(group, async (ledger) => {
        const counts = await countPeople(ledger);
        return options.json ? JSON.stringify(counts, null, 2) : statsChart(counts);
      }),
    );
}

function addFiles(group: Command): void {
  group
    .command('export')
    .description('Writes the whole list as CSV.')
    .argument('<file>')
    .action((file: string) => run(group, (ledger) => exportTo(ledger, file)));
  group
    .command('import')
    .description('Takes the people of a provider’s CSV over.')
    .argument('<file>')
    .option('--confirmed', 'they confirmed at the provider, where the file does not say it')
    .action((file: string, options: { confirmed?: boolean }) =>
      run(group, (ledger) => importFrom(ledger, file, options.confirmed ?? false)),
    );
  group
    .command('backup')
    .description('Copies the ledger while the service runs.')
    .action(() => run(group, async (ledger) => backupLine(backUp(ledger, new Date()))));
}

function backupLine(file: string): string {
  return `The backup is ${file}. Keep a copy of it on another machine, and waitlist.key with it.`;
}

/** Opens the ledger that the environment names, and closes it whatever happens. */
export async function withLedger<Result>(
  work: (ledger: Ledger) => Promise<Result>,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Result> {
  const { DATA_DIR, DATABASE_URL, WAITLIST_KEY } = readEnvironment(env);
  const folder = resolve(DATA_DIR);
  const ledger = await openLedger({
    folder,
    key: readLedgerKey(folder, WAITLIST_KEY),
    databaseUrl: DATABASE_URL,
  });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

async function run(group: Command, work: (ledger: Ledger) => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await withLedger(work)}\n`);
  } catch (error) {
    group.error(error instanceof Error ? error.message : String(error));
  }
}

async function exportTo(ledger: Ledger, file: string): Promise<string> {
  const people = await listPeople(ledger);
  await writeFile(file, exportCsv(people), { mode: 0o600 });
  return `${people.length} people are in ${file}. It holds addresses: keep it to yourself.`;
}

async function importFrom(ledger: Ledger, file: string, confirmed: boolean): Promise<string> {
  const { people, unreadable } = readList(await readFile(file, 'utf8'), new Date());
  const options = {
    source: basename(file),
    otherwise: confirmed ? 'confirmed' : 'asked',
    now: new Date(),
  } as const;
  const { added, changed, same, erased } = await importList(ledger, people, options);
  return [
    `${added} added, ${changed} changed, ${same} as they were, ${erased} erased before and left out.`,
    ...(unreadable.length > 0 ? [`Rows without an address: ${unreadable.join(', ')}.`] : []),
    'Nobody was written to. Who is not confirmed is not invited until they send the form and confirm.',
  ].join('\n');
}

async function erase(ledger: Ledger, address: string): Promise<string> {
  const { wasKnown, invitations } = await eraseAddress(ledger, address, new Date());
  const revoke = invitations
    .map((number) => `\nThe key still opens what it opened: npm run academy -- revoke ${number}`)
    .join('');
  return `${wasKnown ? 'Erased.' : 'The address was not on the list.'} No import brings it back. Backups still hold it: remove the older ones.${revoke}`;
}
