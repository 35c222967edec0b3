import { expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';
import type { Change } from '../../support/sop-source.ts';

const says = (text: string): Change => ['- Drop kit\n', `- Drop kit, as in the ${text}\n`];

test('finds nothing in a valid curriculum', async () => {
  expect(await contentIssues()).toEqual([]);
});

test('names a title that is not linked, where it stands first', async () => {
  const issues = await contentIssues({
    'water/monthly-balance.mdx': [
      says('Complaint Response SOP'),
      ['- Chemical Log\n', '- Complaint Response SOP\n'],
    ],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/monthly-balance.mdx:27:3 named-sops-are-linked: The body names the "Complaint Response SOP", and never links to it. → Write \`[Complaint Response SOP](../office/complaint-response.md)\` where it stands.",
    ]
  `);
});

test('takes a title that is linked elsewhere in the body, and its own', async () => {
  const issues = await contentIssues({
    'water/monthly-balance.mdx': [says('Water Testing SOP and the Monthly Balance SOP')],
  });
  expect(issues).toEqual([]);
});

test('takes a title inside of a longer one, written or planned, and in other letters', async () => {
  const issues = await contentIssues({
    'office/section.yaml': [
      [
        '  - complaint-response\n',
        '  - complaint-response\nplanned:\n  - title: Second Complaint Response SOP\n    summary: Later.\n',
      ],
    ],
    'water/monthly-balance.mdx': [
      says('Second Complaint Response SOP, complaint response SOP, Complaint Response SOPs'),
    ],
  });
  expect(issues).toEqual([]);
});

test('knows a title by its letters, whatever the quotes', async () => {
  const issues = await contentIssues({
    'office/complaint-response.md': [['title: Complaint Response', "title: Customer's Complaint"]],
    'water/water-testing.md': [['[Complaint Response SOP]', '[that]']],
    'water/monthly-balance.mdx': [says("Customer's Complaint SOP")],
  });
  expect(issues.map((issue) => issue.split(': ')[0])).toEqual([
    'content/water/monthly-balance.mdx:27:3 named-sops-are-linked',
  ]);
});

test('does not ask for a link to a draft, which has no page, or to a planned SOP', async () => {
  const issues = await contentIssues({
    'office/complaint-response.md': [['status: published', 'status: draft']],
    'water/monthly-balance.mdx': [says('Complaint Response SOP and the Salt System Care SOP')],
  });
  expect(issues).toEqual([]);
});

test('leaves a title on a link that leads nowhere to links-resolve', async () => {
  const issues = await contentIssues({
    'water/monthly-balance.mdx': [says('[Complaint Response SOP](./nowhere.md)')],
  });
  expect(issues.map((issue) => issue.split(' ')[1])).toEqual(['links-resolve:']);
});

test('leaves a draft alone', async () => {
  const issues = await contentIssues({
    'water/monthly-balance.mdx': [
      says('Complaint Response SOP'),
      ['status: published', 'status: draft'],
    ],
  });
  expect(issues).toEqual([]);
});
