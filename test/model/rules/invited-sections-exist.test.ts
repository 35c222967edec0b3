import { expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';

test('takes sections of the curriculum, and all', async () => {
  const yaml =
    'invitations:\n  - { number: 1, sections: [water, office] }\n  - { number: 2, sections: all }\nepochs: { water: 3 }\n';
  expect(await contentIssues({ 'invitations.yaml': yaml })).toEqual([]);
});

test('names a section that there is not, with the nearest one', async () => {
  const yaml = 'invitations:\n  - number: 1\n    sections: [water, ofice]\nepochs:\n  kitchen: 2\n';
  expect(await contentIssues({ 'invitations.yaml': yaml })).toMatchInlineSnapshot(`
    [
      "content/invitations.yaml:3:23 invited-sections-exist: "ofice" is no section of content/curriculum.yaml. → Write \`office\`.",
      "content/invitations.yaml:5:3 invited-sections-exist: "kitchen" is no section of content/curriculum.yaml. → Write one of: water, office.",
    ]
  `);
});
