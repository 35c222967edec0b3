import { expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';

/** What the checks say where listmonk keeps the waitlist, with a list for each of `ids`. */
const issues = (...ids: string[]) =>
  contentIssues({
    'curriculum.yaml': [
      [
        '  endpoint: /api/waitlist',
        [
          '  host: listmonk',
          '  endpoint: https://lists.example.com',
          '  lists:',
          ...ids.map((id) => `    ${id}: 6d48fffe-7d37-4c14-b317-3e4cda33a647`),
        ].join('\n'),
      ],
    ],
  });

test('finds nothing where every section and everyone has a list', async () => {
  expect(await issues('everyone', 'water', 'office')).toEqual([]);
});

test('names what has no list', async () => {
  expect(await issues('water')).toMatchInlineSnapshot(`
    [
      "content/curriculum.yaml:20:3 sections-have-lists: \`lists\` has no list for \`everyone\`, and somebody may choose no section. → Make a list at listmonk, and write \`everyone:\` with its id below \`lists\`.",
      "content/curriculum.yaml:20:3 sections-have-lists: \`lists\` has no list for the section "office", so nobody could wait for it. → Make a list at listmonk, and write \`office:\` with its id below \`lists\`.",
    ]
  `);
});

test('names a list of no section, and tells a slip once', async () => {
  expect(await issues('everyone', 'water', 'offices', 'pool')).toMatchInlineSnapshot(`
    [
      "content/curriculum.yaml:23:5 sections-have-lists: \`lists\` has a list for "offices", which is no section. → Write \`office\`.",
      "content/curriculum.yaml:24:5 sections-have-lists: \`lists\` has a list for "pool", which is no section. → Remove the line, or name the section in \`sections\`.",
    ]
  `);
});
