import { expect, test } from 'vitest';
import { epochOf, sectionsOf } from '../../src/model/invitations.ts';
import { contentDraft, contentIssues } from '../support/content-source.ts';

test('says nothing where there is no file, or an empty one', async () => {
  const nothing = { invitations: [], epochs: {} };
  expect((await contentDraft()).invitations.data).toEqual(nothing);
  const { invitations, issues } = await contentDraft({ 'invitations.yaml': '# none yet\n' });
  expect([invitations.data, issues]).toEqual([nothing, []]);
});

test('fills in what is left out', async () => {
  const yaml = 'invitations:\n  - { number: 1, sections: [water] }\nepochs: { water: 2 }\n';
  const { data } = (await contentDraft({ 'invitations.yaml': yaml })).invitations;
  expect(data.invitations).toEqual([
    { number: 1, sections: ['water'], reissue: 1, revoked: false },
  ]);
  expect([epochOf(data, 'water'), epochOf(data, 'office')]).toEqual([2, 1]);
});

test('opens the sections that an invitation names, or all of them', () => {
  const invitation = { number: 1, reissue: 1, revoked: false };
  const all = ['water', 'office'];
  expect(sectionsOf({ ...invitation, sections: 'all' }, all)).toEqual(all);
  expect(sectionsOf({ ...invitation, sections: ['office', 'later'] }, all)).toEqual(['office']);
});

test('tells the line, the column and what to write', async () => {
  const yaml = `invitations:
  - number: first
    sections: everything
    note: Jo of Blue Water
  - sections: []
    reissue: 0
    revoked: yes please
epochs:
  water: 0
  Water Chemistry: 1
`;
  expect(await contentIssues({ 'invitations.yaml': yaml })).toMatchInlineSnapshot(`
    [
      "content/invitations.yaml:2:5 values-are-valid: \`number\` of entry 1 of \`invitations\` is "first". → Give the invitation its number: 1, 2, 3.",
      "content/invitations.yaml:3:5 values-are-valid: \`sections\` of entry 1 of \`invitations\` is "everything". → Write \`all\`, or a list of section folders such as \`[onboarding, sales]\`.",
      "content/invitations.yaml:4:5 keys-are-known: \`note\` is not a key of this file. → Correct the spelling or remove it. Known here: number, sections, reissue, revoked.",
      "content/invitations.yaml:5:5 values-are-valid: \`number\` of entry 2 of \`invitations\` is missing. → Give the invitation its number: 1, 2, 3.",
      "content/invitations.yaml:5:5 values-are-valid: \`sections\` of entry 2 of \`invitations\` is []. → Write \`all\`, or a list of section folders such as \`[onboarding, sales]\`.",
      "content/invitations.yaml:6:5 values-are-valid: \`reissue\` of entry 2 of \`invitations\` is 0. → Write how often the code was made: 1, 2, 3.",
      "content/invitations.yaml:7:5 values-are-valid: \`revoked\` of entry 2 of \`invitations\` is "yes please". → Write \`true\` or \`false\`.",
      "content/invitations.yaml:9:3 values-are-valid: \`epochs.water\` is 0. → Write how often the key was made: 1, 2, 3.",
      "content/invitations.yaml:10:3 values-are-valid: \`epochs.Water Chemistry\` is "Water Chemistry". → Use lower-case words joined by hyphens, such as \`complaint-response\`.",
    ]
  `);
});
