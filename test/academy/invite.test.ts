import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { revoke } from '../../src/academy/change.ts';
import { batchText, invite, showInvitations } from '../../src/academy/invite.ts';
import { listInvitations, listText } from '../../src/academy/list.ts';
import { readCode } from '../../src/gate/code.ts';
import { academy, emptyAcademy, modeOf, refusal, yamlOf } from './support.ts';

test('makes invitations with codes and links, and writes them down without names', async () => {
  const made = await academy();
  const { invitations } = await invite(made, {
    sections: 'water, office',
    count: '2',
    note: 'Jo of Blue Water',
  });
  expect(await yamlOf(made)).toMatchInlineSnapshot(`
    "# Who may open sealed sections. Written by \`npm run academy\`; no name, no address and no secret is in it.
    # A code is made from the number and from how often it was made (\`reissue\`): an entry is never removed, and
    # no number is given twice. Who holds an invitation is noted in .data/ only.

    invitations:
      - number: 1
        sections: [water, office]
      - number: 2
        sections: [water, office]
    "
  `);
  for (const { code, link } of invitations) {
    expect(readCode(code).kind).toBe('secret');
    expect(link).toBe(`https://sops.example.com/unlock/#${code}`);
  }
  expect(await yamlOf(made)).not.toMatch(/Jo|[0-9A-Z]{5}-[0-9A-Z]{4}/u);
});

test('says what to do next, and what opens nothing yet', async () => {
  const made = await academy();
  const batch = await invite(made, { sections: 'water' });
  const said = batchText({ ...batch, cards: 'the file of cards' });
  expect(said.replaceAll(/[0-9A-Z]{5}(-[0-9A-Z]{4,5}){5}/gu, 'CODE')).toMatchInlineSnapshot(`
    "Invitation 1 (water)
      Code  CODE
      Link  https://sops.example.com/unlock/#CODE

    1 card to print: the file of cards

    Give it to one person: whoever has the code can read. Send link and code together, as mail programs damage links, and switch click tracking off.

    water opens nothing yet: write \`access: invite\` into its section.yaml.

    Next: run \`npm run build\` and publish \`dist/\`. Nothing changes for readers before that."
  `);
});

test('goes on counting, past entries that somebody removed', async () => {
  const made = await academy();
  await invite(made, { sections: 'all', count: '3' });
  await rm(join(made.contentDir, 'invitations.yaml'));
  const { invitations } = await invite(made, { sections: 'all' });
  expect(invitations.map(({ number }) => number)).toEqual([4]);
});

test('keeps comments and entries that were written by hand', async () => {
  const made = await academy();
  const path = join(made.contentDir, 'invitations.yaml');
  await writeFile(
    path,
    '# Ours.\ninvitations:\n  # The first one.\n  - { number: 5, sections: all } # kept\nepochs: {}\n',
  );
  await invite(made, { sections: 'office' });
  expect(await readFile(path, 'utf8')).toMatchInlineSnapshot(`
    "# Ours.
    invitations:
      # The first one.
      - {number: 5, sections: all} # kept
      - number: 6
        sections: [office]
    epochs: {}
    "
  `);
});

test('notes stay in the data folder, for nobody else to read', async () => {
  const made = await academy();
  await invite(made, { sections: 'all', note: 'Jo' });
  await invite(made, { sections: 'water', note: 'Max' });
  expect(await modeOf(join(made.dataDir, 'invitations.json'))).toBe('600');
  const list = await listInvitations(made);
  expect(listText(list)).toMatchInlineSnapshot(`
    "1  open  code 1  2026-11-23  all sections  Jo
    2  open  code 1  2026-11-23  water         Max"
  `);
  expect(JSON.stringify(list)).not.toMatch(/[0-9A-Z]{5}-[0-9A-Z]{4}/u);
});

test('an empty list says how to make the first one', async () => {
  expect(listText(await listInvitations(await emptyAcademy()))).toContain('-- invite --sections');
});

test('shows the same codes again, of one, of some or of all that are not revoked', async () => {
  const made = await academy();
  const { invitations } = await invite(made, { sections: 'all', count: '2' });
  expect((await showInvitations(made, ['2'])).invitations).toEqual([invitations[1]]);
  expect((await showInvitations(made, ['2', '1'])).invitations).toEqual(invitations.toReversed());
  await revoke(made, '1');
  expect((await showInvitations(made, ['all'])).invitations).toEqual([invitations[1]]);
  await revoke(made, '2');
  expect(await refusal(showInvitations(made, ['all']))).toContain('not revoked');
});

test('writes a card for each, which names its sections and holds nothing from elsewhere', async () => {
  const made = await academy();
  const { invitations, cards } = await invite(made, { sections: 'water,office', count: '3' });
  const html = await readFile(cards, 'utf8');
  expect(await modeOf(cards)).toBe('600');
  expect(html.match(/<article>/gu)).toHaveLength(3);
  for (const { code } of invitations) expect(html).toContain(code);
  expect(html).toContain('Your invitation opens Water and Office.');
  expect(html.match(/<svg/gu)).toHaveLength(3);
  expect(html).not.toMatch(/(?:src|href)=/u);
});

test('refuses with words, and writes nothing', async () => {
  const made = await academy();
  const words = [];
  for (const request of [
    {},
    { sections: ' , ' },
    { sections: 'watr' },
    { sections: 'all,water' },
    { sections: 'all', count: '0' },
    { sections: 'all', count: '2.5' },
  ])
    words.push(await refusal(invite(made, request)));
  expect(words).toMatchInlineSnapshot(`
    [
      "Refusal: Name the sections with \`--sections\`, such as \`--sections water,office\`, or write \`--sections all\`.",
      "Refusal: Name the sections with \`--sections\`, such as \`--sections water,office\`, or write \`--sections all\`.",
      "Refusal: There is no section "watr". Did you mean \`water\`? The sections are: water, office. \`all\` stands alone.",
      "Refusal: There is no section "all". The sections are: water, office. \`all\` stands alone.",
      "Refusal: \`--count\` is "0". Write how many invitations to make, 1 to 500.",
      "Refusal: \`--count\` is "2.5". Write how many invitations to make, 1 to 500.",
    ]
  `);
  expect(await refusal(yamlOf(made))).toContain('ENOENT');
  expect(await refusal(showInvitations(made, ['Jo']))).toContain('There is no invitation "Jo".');
});

test('refuses without a master key, and with files that are damaged', async () => {
  const none = await emptyAcademy();
  expect(await refusal(invite(none, { sections: 'all' }))).toContain('-- key init');
  const made = await academy();
  await writeFile(join(made.dataDir, 'invitations.json'), '{"notes": [');
  expect(await refusal(invite(made, { sections: 'all' }))).toContain('are damaged');
  await writeFile(join(made.contentDir, 'invitations.yaml'), 'invitations:\n  - number: x\n');
  expect(await refusal(invite(made, { sections: 'all' }))).toContain('npm run check:content');
});
