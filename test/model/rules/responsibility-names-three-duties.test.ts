import { expect, test } from 'vitest';
import { sopIssues } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names a duty that is missing', () => {
  expect(sopIssues(['- Backup Owner: Office Manager\n', ''])).toMatchInlineSnapshot(`
    [
      "29:1 responsibility-names-three-duties: The duty "Backup Owner" is missing. → Write \`- Backup Owner: \` and the role after "Primary Owner".",
    ]
  `);
});

test('knows a misspelled duty', () => {
  expect(sopIssues(['Backup Owner:', 'Backup Ower:'])).toMatchInlineSnapshot(`
    [
      "29:1 responsibility-names-three-duties: "Backup Ower" stands where the duty "Backup Owner" is expected. → Write \`Backup Owner: \` and the role.",
    ]
  `);
});

test('names a duty that stands twice', () => {
  expect(
    sopIssues([
      '- Backup Owner: Office Manager\n',
      '- Backup Owner: Office Manager\n- Backup Owner: Company Owner\n',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "30:1 responsibility-names-three-duties: The duty "Backup Owner" stands twice. → Keep one line of it: one role answers for it.",
    ]
  `);
});

test('names a duty out of place', () => {
  expect(
    sopIssues([
      '- Primary Owner: Route Technician\n- Backup Owner: Office Manager\n',
      '- Backup Owner: Office Manager\n- Primary Owner: Route Technician\n',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "29:1 responsibility-names-three-duties: The duty "Primary Owner" is out of place. → Move it to stand as the first line.",
    ]
  `);
});

test('names a duty of nobody', () => {
  expect(sopIssues(['Backup Owner: Office Manager', 'Backup Owner:'])).toMatchInlineSnapshot(`
    [
      "29:1 responsibility-names-three-duties: "Backup Owner" names nobody. → Write a role after it, such as \`Backup Owner: Office Manager\`.",
    ]
  `);
});

test('names a line that is no duty', () => {
  expect(
    sopIssues([
      '(changes of a target)\n',
      '(changes of a target)\n- Helper: anyone\n- Ask around\n',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "31:1 responsibility-names-three-duties: "Helper" is not one of the three duties. → Keep the lines Primary Owner, Backup Owner, Approval Authority, and move this one to a step.",
      "32:1 responsibility-names-three-duties: "Ask around" is not one of the three duties. → Keep the lines Primary Owner, Backup Owner, Approval Authority, and move this one to a step.",
    ]
  `);
});

test('takes a paragraph with three lines', () => {
  expect(
    sopIssues([
      '- Primary Owner: Route Technician\n- Backup Owner: Office Manager\n- Approval',
      'Primary Owner: Route Technician\nBackup Owner: Office Manager\nApproval',
    ]),
  ).toEqual([]);
});

test('takes blanks', () => {
  expect(sopIssues(['Primary Owner: Route Technician', 'Primary Owner: [Role/Name]'])).toEqual([]);
});

test('says of an empty part what is missing', () => {
  expect(
    sopIssues([
      '- Primary Owner: Route Technician\n- Backup Owner: Office Manager\n- Approval Authority: Company Owner (changes of a target)\n',
      '',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "26:1 responsibility-names-three-duties: The part "Responsibility" names no duty. → Write three lines: \`- Primary Owner: …\`, \`- Backup Owner: …\`, \`- Approval Authority: …\`.",
    ]
  `);
});
