import { beforeEach, expect, test } from 'vitest';
import type { Academy } from '../../src/academy/academy.ts';
import { grantSections, reissue, revoke, rotate } from '../../src/academy/change.ts';
import { invite, showInvitations } from '../../src/academy/invite.ts';
import { academy, refusal, yamlOf } from './support.ts';

let made: Academy;
beforeEach(async () => {
  made = await academy();
  await invite(made, { sections: 'water', count: '2' });
});

/** The file without its header. */
const entries = async () => (await yamlOf(made)).replace(/^#.*\n|^\n/gmu, '');
const codeOf = async (number: string) =>
  (await showInvitations(made, [number])).invitations[0]?.code ?? '';

test('grant adds sections, and the code stays', async () => {
  const before = await codeOf('2');
  expect(await grantSections(made, '2', 'office')).toMatchInlineSnapshot(`
    "Invitation 2 opens water, office. The same code and link go on working.
    Next: run \`npm run build\` and publish \`dist/\`. Nothing changes for readers before that."
  `);
  await grantSections(made, '1', 'all');
  expect(await codeOf('2')).toBe(before);
  expect(await entries()).toMatchInlineSnapshot(`
    "invitations:
      - number: 1
        sections: all
      - number: 2
        sections: [water, office]
    "
  `);
});

test('revoke withdraws one, and makes the keys of its sections anew', async () => {
  expect(await revoke(made, '1')).toMatchInlineSnapshot(`
    "Invitation 1 is revoked. The keys of water are made anew.
    Everybody else who is invited goes on reading: their devices fetch the new keys by themselves.
    What was read, copied, printed or kept offline before stays with the person: no gate reaches that.
    Next: run \`npm run build\` and publish \`dist/\`. Nothing changes for readers before that."
  `);
  expect(await entries()).toMatchInlineSnapshot(`
    "invitations:
      - number: 1
        sections: [water]
        revoked: true
      - number: 2
        sections: [water]
    epochs:
      water: 2
    "
  `);
});

test('revoking who had all sections makes every key anew', async () => {
  await grantSections(made, '1', 'all');
  await revoke(made, '1');
  expect(await entries()).toContain('epochs:\n  water: 2\n  office: 2\n');
});

test('reissue gives another code, and what the old one fetched opens nothing more', async () => {
  const before = await codeOf('1');
  const said = await reissue(made, '1');
  const after = await codeOf('1');
  expect(after).not.toBe(before);
  expect(said).toContain(after);
  expect(said).toContain('The old code is dead.');
  expect(await entries()).toContain('reissue: 2');
  expect(await entries()).toContain('epochs:\n  water: 2\n');
});

test('rotate counts the key of a section up', async () => {
  await rotate(made, 'office');
  await rotate(made, 'office');
  expect(await entries()).toContain('epochs:\n  office: 3\n');
});

test('each refuses with words, and changes nothing', async () => {
  await revoke(made, '1');
  const before = await yamlOf(made);
  const words = [
    await refusal(revoke(made, '1')),
    await refusal(reissue(made, '3')),
    await refusal(grantSections(made, '2', 'water')),
    await refusal(grantSections(made, '2', undefined)),
    await refusal(rotate(made, 'ofice')),
  ];
  expect(words).toMatchInlineSnapshot(`
    [
      "Refusal: Invitation 1 is revoked, which is for good. Make a new one with \`npm run academy -- invite\`.",
      "Refusal: There is no invitation "3". \`npm run academy -- invite list\` shows all.",
      "Refusal: Invitation 2 opens water already. Nothing was changed.",
      "Refusal: Name the sections with \`--sections\`, such as \`--sections water,office\`, or write \`--sections all\`.",
      "Refusal: There is no section "ofice". Did you mean \`office\`? The sections are: water, office. \`all\` stands alone.",
    ]
  `);
  expect(await yamlOf(made)).toBe(before);
});
