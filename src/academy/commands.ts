import { type Command, Option } from 'commander';
import type { Academy } from './academy.ts';
import { grantSections, reissue, revoke, rotate } from './change.ts';
import { batchText, invite, showInvitations, type Batch, type InviteRequest } from './invite.ts';
import { inviteFromWaitlist } from './invite-waitlist.ts';
import { initKey } from './key-init.ts';
import { listInvitations, listText } from './list.ts';

/** How an answer is wanted. */
interface Form {
  json?: boolean;
}

interface Draw {
  fromWaitlist?: string;
}

const sectionsOption = [
  '--sections <ids>',
  'section folders with commas between, or `all`',
] as const;
const jsonOption = ['--json', 'for programs'] as const;

/** The options of every command: where the content is, and what is the owner’s alone. */
export function addFolders(program: Command): void {
  program
    .addOption(
      new Option('--content <dir>', 'content folder').env('CONTENT_DIR').default('content'),
    )
    .addOption(
      new Option('--data <dir>', 'folder of keys, notes and cards')
        .env('DATA_DIR')
        .default('.data'),
    );
}

/** `key init`: the master key. */
export function addKeyCommands(program: Command): void {
  const key = program.command('key').description('The master key, from which all codes are made.');
  key
    .command('init')
    .description('Makes the master key; never writes over one.')
    .action(async (_, command: Command) => say(await initKey(academyOf(command))));
}

/** `invite`, `grant`, `revoke`, `reissue`, `rotate`: who may read what. */
export function addInviteCommands(program: Command): void {
  const group = program
    .command('invite')
    .description('Makes invitations: codes, links and cards.')
    .option(...sectionsOption)
    .option('--count <number>', 'how many', '1')
    .option('--note <text>', 'who they are for; it stays on this machine')
    .option('--from-waitlist <section>', 'mail them to the oldest confirmed who wait for it')
    .option(...jsonOption)
    .action(async (request: InviteRequest & Form & Draw, command: Command) => {
      const { fromWaitlist: section, count } = request;
      if (section) say(await inviteFromWaitlist(academyOf(command), { section, count }));
      else sayBatch(await invite(academyOf(command), request), request);
    });
  group
    .command('list')
    .description('Lists all invitations, without their codes.')
    .option(...jsonOption)
    .action(async (_: Form, command: Command) => {
      const list = await listInvitations(academyOf(command));
      say(isJson(command) ? JSON.stringify(list, null, 2) : listText(list));
    });
  group
    .command('show <numbers...>')
    .description('Shows codes again, of some or of `all`, and writes their cards.')
    .option(...jsonOption)
    .action(async (numbers: string[], _: Form, command: Command) =>
      sayBatch(await showInvitations(academyOf(command), numbers), { json: isJson(command) }),
    );
  addChangeCommands(program);
}

function addChangeCommands(program: Command): void {
  program
    .command('grant <number>')
    .description('Adds sections to an invitation; its code stays.')
    .option(...sectionsOption)
    .action(async (number: string, { sections }: InviteRequest, command: Command) =>
      say(await grantSections(academyOf(command), number, sections)),
    );
  const changes = [
    ['revoke <number>', 'Withdraws an invitation for good.', revoke],
    ['reissue <number>', 'Gives an invitation a new code; the old one is dead.', reissue],
    ['rotate <section>', 'Makes the key of a section anew.', rotate],
  ] as const;
  for (const [name, description, change] of changes)
    program
      .command(name)
      .description(description)
      .action(async (what: string, _: object, command: Command) =>
        say(await change(academyOf(command), what)),
      );
}

function academyOf(command: Command): Academy {
  const { content, data } = command.optsWithGlobals<{ content: string; data: string }>();
  return { contentDir: content, dataDir: data, env: process.env, now: new Date() };
}

/** `--json` may stand before or behind the name of a command. */
function isJson(command: Command): boolean {
  return command.optsWithGlobals<Form>().json ?? false;
}

function sayBatch(batch: Batch, { json }: Form): void {
  say(json ? JSON.stringify(batch, null, 2) : batchText(batch));
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
