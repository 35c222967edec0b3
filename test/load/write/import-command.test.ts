import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runImport } from '../../../src/load/write/import-command.ts';
import { contentFolder, now, read, refusalOf, seedFile } from './folder.ts';

test('writes an SOP into its section and lists it there, comments and all', async () => {
  const contentDir = await contentFolder();
  const request = { file: seedFile, section: 'keeping', contentDir, force: false, now };
  const { issues, markdown, report } = await runImport(request);
  expect(issues).toEqual([]);
  expect(markdown).toBeUndefined();
  expect(report).toContain('The checks find no problem in it.');
  expect(await read(contentDir, 'keeping/cancellation-recovery.md')).toContain(
    'document: KEE-01\n',
  );
  expect(await read(contentDir, 'keeping/section.yaml')).toMatchInlineSnapshot(`
    "# What keeps customers.
    title: Keeping customers
    promise: Fewer customers leave, and you know why, because every cancellation is answered, asked about and learned from.
    code: KEE
    access: omit
    free: cancellation-recovery
    # The order is that of the page.
    sops:
      - cancellation-recovery
    planned:
      # Written next.
      - title: Home Sale Transition SOP
        summary: Keep the pool when the owner moves.
    "
  `);
});

test('never overwrites a file, unless forced, and keeps its number then', async () => {
  const contentDir = await contentFolder();
  const request = { file: seedFile, section: 'keeping', contentDir, force: false, now };
  await runImport(request);
  const path = join(contentDir, 'keeping', 'cancellation-recovery.md');
  const before = await read(contentDir, 'keeping/section.yaml');
  expect(await refusalOf(runImport(request))).toBe(
    `Refusal: ${path} exists. Nothing was written. Add --force to replace it, or write to another path with --out.`,
  );
  await runImport({ ...request, force: true });
  expect(await read(contentDir, 'keeping/cancellation-recovery.md')).toContain('KEE-01');
  expect(await read(contentDir, 'keeping/section.yaml')).toBe(before);
});

test('gives the file itself where no place is named, and says what is next', async () => {
  const contentDir = await contentFolder();
  const { markdown, report } = await runImport({ file: seedFile, contentDir, force: false, now });
  expect(markdown).toContain('document: NEW-01');
  expect(report).toContain('so its document id is NEW-01. Next: `npm run import:sop -- ');
});

test('says in one report what was left out, changed, missing and kept, and what the checks find', async () => {
  const contentDir = await contentFolder();
  const file = join(contentDir, '..', 'page.txt');
  await writeFile(
    file,
    'Join waitlist\nGate SOP\nBy Dana.\nScope\nAll gates.\nChecklist\n[x] Shut\n[ ] Locked\n',
  );
  const { report, issues } = await runImport({ file, contentDir, force: false, now });
  expect(issues.map(({ rule }) => rule)).toEqual(['pause-points-hold-3-to-9-checkpoints']);
  expect(report.replaceAll(file, 'page.txt')).toMatchInlineSnapshot(`
    "Imported "Gate SOP" (NEW-01) from page.txt to the terminal.

    Left out, as words of the page and not of the procedure:
      line 1: "Join waitlist"

    Written in another way:
      line 6: "Checklist" is now called Quality Control Checkpoints
      line 7: "[x] Shut" was ticked; the box is empty now

    Missing on the page:
      The page has no part Responsibility; placeholders stand there.
      The page has no part Tools Required; placeholders stand there.
      The page has no part Process Steps; placeholders stand there.
      The page has no part Common Errors and Prevention; placeholders stand there.
      The page has no part Escalation Path; placeholders stand there.
      The page has no part Performance Metrics; placeholders stand there.
      The page has no part Revision History; placeholders stand there.

    Kept, without a place of its own:
      line 3: "By Dana." kept under Purpose, please place it

    content/new/gate.md
      content/new/gate.md:42:1  pause-points-hold-3-to-9-checkpoints  The checklist holds 2 checkpoints. → Write 3 to 9, or put these under another pause point.

    1 problem in 1 file.

    It has no section yet, so its document id is NEW-01. Next: \`npm run import:sop -- page.txt --section SECTION\`."
  `);
});

test('refuses what is no text, and writes nothing', async () => {
  const contentDir = await contentFolder();
  const file = join(contentDir, 'page.bin');
  await writeFile(file, Buffer.from([0x47, 0x61, 0x74, 0x65, 0x0a, 0xe9, 0xff, 0x00, 0x9d]));
  const request = { file, section: 'keeping', contentDir, force: false, now };
  expect((await refusalOf(runImport(request))).replace(file, 'page.bin')).toBe(
    'Refusal: page.bin is not a text saved as UTF-8: line 2 holds signs that are no letters. Save the page’s text as UTF-8, and run the command again.',
  );
  expect(await read(contentDir, 'keeping/section.yaml')).not.toContain('gate');
});

test('refuses in whole sentences', async () => {
  const contentDir = await contentFolder();
  const empty = join(contentDir, '..', 'empty.txt');
  await writeFile(empty, ' \n');
  const base = { file: seedFile, contentDir, force: false, now };
  const refusals = await Promise.all([
    refusalOf(runImport({ ...base, file: '/nowhere/page.txt' })),
    refusalOf(runImport({ ...base, file: empty })),
    refusalOf(runImport({ ...base, section: 'keping' })),
    refusalOf(runImport({ ...base, section: 'KEE' })),
    refusalOf(runImport({ ...base, section: 'keeping', out: 'x.md' })),
    refusalOf(runImport({ ...base, document: 'ret-1' })),
    refusalOf(runImport({ ...base, contentDir: '/nowhere' })),
  ]);
  expect(refusals.map((text) => text.replaceAll(empty, 'empty.txt'))).toMatchInlineSnapshot(`
    [
      "Refusal: There is no file to read at /nowhere/page.txt. Give the path of a text file.",
      "Refusal: empty.txt is empty. Copy the page’s text into it, and run the command again.",
      "Refusal: There is no section "keping". Did you mean \`keeping\`? The sections are: keeping.",
      "Refusal: There is no section "KEE". Did you mean \`keeping\`? The sections are: keeping.",
      "Refusal: Give --section or --out, not both: a section decides the path itself.",
      "Refusal: "ret-1" is no document id. Write capitals and a number, such as RET-02.",
      "Refusal: There is no content folder at /nowhere. Run the command where it is, or name it with --content.",
    ]
  `);
});
