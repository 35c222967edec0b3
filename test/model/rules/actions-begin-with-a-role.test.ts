import { expect, test } from 'vitest';
import { rubricIssues } from '../../support/rubric-content.ts';

test('finds nothing in an SOP that meets the rubric', async () => {
  expect(await rubricIssues()).toEqual([]);
});

test('names an action that begins with somebody else', async () => {
  const issues = await rubricIssues(['Route Technician rinses', 'Visitor rinses']);
  expect(issues).toMatchInlineSnapshot(`
    [
      "41:1 actions-begin-with-a-role: The Action "Visitor rinses the bottle three times and fills it below the…" does not begin with a role of content/curriculum.yaml. → Begin with who does it, one of: Company Owner, Office Manager, Route Technician.",
    ]
  `);
});

test('knows a misspelled role', async () => {
  const issues = await rubricIssues(['Route Technician rinses', 'Route Techncian rinses']);
  expect(issues).toMatchInlineSnapshot(`
    [
      "41:1 actions-begin-with-a-role: The Action "Route Techncian rinses the bottle three times and fills it b…" does not begin with a role of content/curriculum.yaml. → Begin with \`Route Technician\`.",
    ]
  `);
});

test('names an action that only goes on like a role', async () => {
  const issues = await rubricIssues(['Route Technician rinses', 'Route Technicians rinse']);
  expect(issues).toMatchInlineSnapshot(`
    [
      "41:1 actions-begin-with-a-role: The Action "Route Technicians rinse the bottle three times and fills it …" does not begin with a role of content/curriculum.yaml. → Begin with \`Route Technician\`.",
    ]
  `);
});

test('takes a role with something behind it', async () => {
  const issues = await rubricIssues([
    'Route Technician rinses',
    'Route Technician (or Office Manager) rinses',
  ]);
  expect(issues).toEqual([]);
});

test('leaves a draft alone', async () => {
  const issues = await rubricIssues(
    ['Route Technician rinses', 'Visitor rinses'],
    ['status: published', 'status: draft'],
  );
  expect(issues).toEqual([]);
});
