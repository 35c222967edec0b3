import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCurriculum } from '../../../src/load/load-curriculum.ts';
import { runNewSop } from '../../../src/load/write/new-sop.ts';
import { runRecordIds } from '../../../src/load/write/record-ids.ts';
import { contentFolder, now, read, refusalOf } from './folder.ts';

/** A content folder with one SOP that says it is published. */
async function published() {
  const contentDir = await contentFolder();
  await runNewSop({ section: 'keeping', title: 'Gate SOP', contentDir, now });
  const edit = async (change: (text: string) => string) =>
    writeFile(
      join(contentDir, 'keeping', 'gate.md'),
      change(await read(contentDir, 'keeping/gate.md')),
    );
  await edit((text) => filledIn(text).replace('status: draft', 'status: published'));
  return { contentDir, edit };
}

/** A new SOP after its author has put words in place of every placeholder. */
function filledIn(text: string): string {
  let number = 0;
  return text
    .replaceAll('[ ]', '( )')
    .replaceAll(/\[Role\/Name\]|\[Owner\]/gu, 'Company Owner')
    .replaceAll(/\[[^\]]*\]/gu, () => `Thing ${(number += 1)}`)
    .replaceAll('( )', '[ ]');
}

test('records the ids of published SOPs only, and writes the same file twice', async () => {
  const { contentDir } = await published();
  await runNewSop({ section: 'keeping', title: 'Draft SOP', contentDir, now });
  expect(await runRecordIds(contentDir, now)).toContain('holds 8 ids of 1 SOPs; 8 are new.');
  const first = await read(contentDir, 'published.yaml');
  expect(first).toMatchInlineSnapshot(`
    "# Ids of steps and checkpoints that readers’ saved work knows. Written by \`npm run record:ids\`, not by hand.
    #
    # An id is made from the words of a step or checkpoint when its SOP is published, and recorded here.
    # Readers’ ticks and runs are kept under it, so it stays for good: the command adds ids, and removes none.
    # Reword a step or a checkpoint, and the check names the id that is lost: write \`moved: { old-id: new-id }\`
    # into the SOP, and the ticks follow. Where a step is gone for good, delete its id here: its ticks end with it.
    keeping/gate:
      steps:
        - thing-7
        - thing-12
        - thing-17
        - thing-22
        - thing-27
      checkpoints:
        - checkpoint-1-thing-32
        - checkpoint-2-thing-33
        - checkpoint-3-thing-34
    "
  `);
  expect(await runRecordIds(contentDir, now)).toContain('0 are new.');
  expect(await read(contentDir, 'published.yaml')).toBe(first);
});

test('adds new ids and removes none', async () => {
  const { contentDir, edit } = await published();
  await runRecordIds(contentDir, now);
  await edit((text) => text.replace('- [ ] Checkpoint 1', '- [ ] The gate is shut\n$&'));
  expect(await runRecordIds(contentDir, now)).toContain('1 is new.');
  await edit((text) => text.replace('status: published', 'status: draft'));
  await runRecordIds(contentDir, now);
  expect(await read(contentDir, 'published.yaml')).toContain('- the-gate-is-shut');
});

test('never records placeholders: an SOP with problems waits, and the check does not ask for it', async () => {
  const contentDir = await contentFolder();
  await runNewSop({ section: 'keeping', title: 'Gate SOP', contentDir, now });
  const path = join(contentDir, 'keeping', 'gate.md');
  const text = await read(contentDir, 'keeping/gate.md');
  await writeFile(path, text.replace('status: draft', 'status: published'));
  const { issues } = await loadCurriculum(contentDir, now);
  expect(issues.map(({ rule }) => rule)).not.toContain('published-ids-are-recorded');
  expect((await runRecordIds(contentDir, now)).replaceAll(contentDir, 'content'))
    .toMatchInlineSnapshot(`
    "content/published.yaml holds 0 ids of 0 SOPs; 0 are new.
    content/keeping/gate.md has problems, and a recorded id stays for good, so its ids are not recorded yet. Run \`npm run check:content\`, which names them, and then this command again."
  `);
  expect(await read(contentDir, 'published.yaml')).not.toContain('trigger-event');
});

test('adds nothing while a recorded id is lost, and says what to do', async () => {
  const { contentDir, edit } = await published();
  await runRecordIds(contentDir, now);
  const before = await read(contentDir, 'published.yaml');
  await edit((text) => text.replace('Checkpoint 1:', 'Check one:'));
  expect(await runRecordIds(contentDir, now)).toContain(
    'content/keeping/gate.md has problems, and a recorded id stays for good',
  );
  expect(await read(contentDir, 'published.yaml')).toBe(before);
});

test('refuses to write over a file that it cannot read', async () => {
  const { contentDir } = await published();
  await writeFile(join(contentDir, 'published.yaml'), 'keeping/gate: [');
  expect(await refusalOf(runRecordIds(contentDir, now))).toContain('published.yaml has problems.');
});
