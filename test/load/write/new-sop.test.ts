import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runNewSop } from '../../../src/load/write/new-sop.ts';
import { contentFolder, now, read, refusalOf } from './folder.ts';

test('writes a draft that passes the checks, with prompts, number and today', async () => {
  const contentDir = await contentFolder();
  const request = { section: 'keeping', title: 'Home Sale  Transition', contentDir, now };
  const answer = await runNewSop(request);
  expect(answer.replaceAll(contentDir, 'content')).toMatchInlineSnapshot(`
    "Wrote content/keeping/home-sale-transition.md: "Home Sale Transition SOP" (KEE-01), listed in content/keeping/section.yaml.
    It passes the checks as a draft.
    Next: \`npm run dev\` shows it while you write, \`npm run check:content\` checks it."
  `);
  const file = await read(contentDir, 'keeping/home-sale-transition.md');
  expect(file.slice(0, file.indexOf('## Scope'))).toMatchInlineSnapshot(`
    "---
    title: Home Sale Transition SOP
    document: KEE-01
    summary: Keep the pool when the owner moves.
    status: draft
    approvedBy: Company Owner
    reviewBy: 2027-05-23
    ---

    ## Purpose

    Keep the pool when the owner moves.

    "
  `);
  expect(file).toContain('Time Limit: 5 minutes from [start event]');
  expect(file).toContain('| 1.0 | 2026-11-23 | Clozo Academy | Initial release |');
});

test('lists it, and takes it off the planned ones', async () => {
  const contentDir = await contentFolder();
  await runNewSop({ section: 'keeping', title: 'Home Sale Transition SOP', contentDir, now });
  const yaml = await read(contentDir, 'keeping/section.yaml');
  expect(yaml).toContain('# The order is that of the page.\nsops:\n  - home-sale-transition\n');
  expect(yaml).not.toContain('Home Sale');
});

test('never gives a number twice, not even that of a file with faulty frontmatter', async () => {
  const contentDir = await contentFolder();
  await writeFile(
    join(contentDir, 'keeping', 'odd.md'),
    '---\ntitel: Odd\ndocument: KEE-07\n---\n',
  );
  await runNewSop({ section: 'keeping', title: 'Gate SOP', contentDir, now });
  expect(await read(contentDir, 'keeping/gate.md')).toContain('document: KEE-08');
});

test('refuses in whole sentences', async () => {
  const contentDir = await contentFolder();
  const make = (section: string, title: string) =>
    refusalOf(runNewSop({ section, title, contentDir, now }));
  await make('keeping', 'Gate SOP');
  const refusals = [
    await make('keepin', 'Other SOP'),
    await make('sales', 'Other SOP'),
    await make('keeping', 'gate sop'),
    await make('keeping', '  '),
    await make('keeping', '!!!'),
  ];
  await rm(join(contentDir, 'guide', 'template.md'));
  refusals.push(await make('keeping', 'Other SOP'));
  expect(refusals.map((text) => text.replaceAll(contentDir, 'content'))).toMatchInlineSnapshot(`
    [
      "Refusal: There is no section "keepin". Did you mean \`keeping\`? The sections are: keeping.",
      "Refusal: There is no section "sales". The sections are: keeping.",
      "Refusal: "gate SOP" exists: content/keeping/gate.md. Edit that file, or choose another title.",
      "Refusal: The title is empty. Write --title "Referral Program SOP".",
      "Refusal: The title "!!! SOP" has no letter from a to z, and addresses are made of those. Write a title such as "Referral Program SOP".",
      "Refusal: There is no template at content/guide/template.md. Make it with \`npm run import:sop -- FILE --out content/guide/template.md --document TPL-00\`.",
    ]
  `);
});
