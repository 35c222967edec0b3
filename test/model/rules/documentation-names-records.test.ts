import { expect, test } from 'vitest';
import { rubricIssues } from '../../support/rubric-content.ts';

test('finds nothing in an SOP that meets the rubric', async () => {
  expect(await rubricIssues()).toEqual([]);
});

test('names a text that begins with no record', async () => {
  const issues = await rubricIssues(['Chemical Log: sample time.', 'Write the time down.']);
  expect(issues).toMatchInlineSnapshot(`
    [
      "47:1 documentation-names-records: The Documentation "Write the time down." does not begin with a record of content/curriculum.yaml and a colon. → Begin with one of: Chemical Log, Complaint Ticket; a colon and the fields follow.",
    ]
  `);
});

test('knows a record without its colon, and one in other letters', async () => {
  const issues = await rubricIssues(
    ['Chemical Log: sample time.', 'Chemical Log.'],
    ['Chemical Log: each reading.', 'Chemical log: each reading.'],
  );
  expect(issues).toMatchInlineSnapshot(`
    [
      "47:1 documentation-names-records: The Documentation "Chemical Log." does not begin with a record of content/curriculum.yaml and a colon. → Write \`Chemical Log: \` and its fields.",
      "57:1 documentation-names-records: The Documentation "Chemical log: each reading." does not begin with a record of content/curriculum.yaml and a colon. → Write \`Chemical Log: \` and its fields.",
    ]
  `);
});

test('names a further sentence of that form that begins with no record', async () => {
  const issues = await rubricIssues([
    'Chemical Log: sample time.',
    'Chemical Log: sample time. Complaint Tickets: number. Pump is off: photo.',
  ]);
  expect(issues).toMatchInlineSnapshot(`
    [
      "47:1 documentation-names-records: "Complaint Tickets" is not a record of content/curriculum.yaml. → Write \`Complaint Ticket: \` and its fields.",
      "47:1 documentation-names-records: "Pump is off" is not a record of content/curriculum.yaml. → Begin with one of: Chemical Log, Complaint Ticket; a colon and the fields follow.",
    ]
  `);
});

test('takes several records, hours of the clock and sentences without a name', async () => {
  const issues = await rubricIssues([
    'Chemical Log: sample time.',
    'Chemical Log: sample time, by 9:00. Complaint Ticket: number; outcome: solved. Photos of all that was found at the pool: two.',
  ]);
  expect(issues).toEqual([]);
});

test('leaves a draft alone', async () => {
  const issues = await rubricIssues(
    ['Chemical Log: sample time.', 'Write the time down.'],
    ['status: published', 'status: draft'],
  );
  expect(issues).toEqual([]);
});
