import { expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';

test('finds nothing in a valid curriculum', async () => {
  expect(await contentIssues()).toEqual([]);
});

test('names an approver, an owner and a duty that are no roles', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [
      ['approvedBy: Company Owner', 'approvedBy: Compny Owner'],
      ['- Backup Owner: Office Manager', '- Backup Owner: Office Managers'],
      ['| Incidents | 0 | Monthly | Company Owner |', '| Incidents | 0 | Monthly | Anybody |'],
    ],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:6:1 roles-are-shared: "Compny Owner" does not begin with a role of content/curriculum.yaml. → Write \`Company Owner\`.",
      "content/water/water-testing.md:29:1 roles-are-shared: "Office Managers" does not begin with a role of content/curriculum.yaml. → Write \`Office Manager\`.",
      "content/water/water-testing.md:89:27 roles-are-shared: "Anybody" does not begin with a role of content/curriculum.yaml. → Begin with one of: Company Owner, Office Manager, Route Technician; or add the role to \`roles\` there.",
    ]
  `);
});

test('takes words after a role, and blanks', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [
      ['- Backup Owner: Office Manager', '- Backup Owner: Office Manager, or whoever is in'],
      ['- Primary Owner: Route Technician', '- Primary Owner: [Name of the person]'],
    ],
  });
  expect(issues).toEqual([]);
});

test('leaves a draft alone', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [
      ['approvedBy: Company Owner', 'approvedBy: Anybody'],
      ['status: published', 'status: draft'],
    ],
  });
  expect(issues).toEqual([]);
});

test('leaves a template alone', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [
      ['approvedBy: Company Owner', 'approvedBy: Anybody'],
      ['status: published', 'status: template'],
    ],
  });
  expect(issues).toEqual([]);
});
