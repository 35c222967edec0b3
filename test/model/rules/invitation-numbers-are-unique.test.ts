import { expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';

test('takes invitations of different numbers, in any order', async () => {
  const yaml =
    'invitations:\n  - { number: 2, sections: all }\n  - { number: 1, sections: [water] }\n';
  expect(await contentIssues({ 'invitations.yaml': yaml })).toEqual([]);
});

test('names a number that stands twice', async () => {
  const yaml =
    'invitations:\n  - { number: 4, sections: all }\n  - { number: 4, sections: all, revoked: true }\n';
  expect(await contentIssues({ 'invitations.yaml': yaml })).toMatchInlineSnapshot(`
    [
      "content/invitations.yaml:3:7 invitation-numbers-are-unique: Two invitations have number 4, and so one code. → Give this one a number that is free, such as 5.",
    ]
  `);
});
