import { expect, test } from 'vitest';
import { sopIssues } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names a field that is missing', () => {
  expect(sopIssues(['Standard: Taken 12 to 18 inches deep, away from any return.\n\n', '']))
    .toMatchInlineSnapshot(`
    [
      "39:1 steps-have-four-fields: "Step 1: Take the sample" has no field "Standard". → Write a paragraph \`Standard: …\` after "Action".",
    ]
  `);
});

test('knows a misspelled field, and no other rule speaks of it', () => {
  expect(sopIssues(['Time Limit: 1 minute', 'Time Limt: 1 minute'])).toMatchInlineSnapshot(`
    [
      "45:1 steps-have-four-fields: "Time Limt" stands in "Step 1: Take the sample" where the field "Time Limit" is expected. → Write \`Time Limit:\`.",
    ]
  `);
});

test('names a field that stands twice', () => {
  expect(sopIssues(['Standard: Taken', 'Standard: Clean bottle.\n\nStandard: Taken']))
    .toMatchInlineSnapshot(`
    [
      "45:1 steps-have-four-fields: The field "Standard" stands twice in "Step 1: Take the sample". → Put both texts into one field, or make the second a step of its own.",
    ]
  `);
});

test('names a field that is empty', () => {
  expect(sopIssues(['Standard: Taken 12 to 18 inches deep, away from any return.', 'Standard:']))
    .toMatchInlineSnapshot(`
    [
      "43:1 steps-have-four-fields: The field "Standard" of "Step 1: Take the sample" is empty. → Write the text on the line of \`Standard:\`.",
    ]
  `);
});

test('names only the one field that is out of place', () => {
  expect(
    sopIssues(
      ['Action: Rinse the bottle three times and fill it below the surface.\n\n', ''],
      [
        'Documentation: Chemical Log: sample time.',
        'Documentation: Chemical Log: sample time.\n\nAction: Rinse the bottle.',
      ],
    ),
  ).toMatchInlineSnapshot(`
    [
      "47:1 steps-have-four-fields: The field "Action" of "Step 1: Take the sample" is out of place. → Move it to stand as the first field.",
    ]
  `);
});

test('leaves the author’s own labels alone', () => {
  expect(
    sopIssues([
      'Documentation: Chemical Log: sample time.',
      'Documentation: Chemical Log: sample time.\n\nWorked example: 3 × 0.2 = 0.6 ppm.\n\nWarning: Glass breaks.',
    ]),
  ).toEqual([]);
});

test('takes fields as lines of one paragraph', () => {
  expect(sopIssues(['surface.\n\nStandard: Taken', 'surface.\nStandard: Taken'])).toEqual([]);
});

test('says of a step without fields what is missing', () => {
  expect(
    sopIssues([
      'Action: Test chlorine, pH and alkalinity.\n\nStandard: Chlorine is read to 0.2 ppm a drop.\n\nTime Limit: 5 to 10 minutes from the sample.\n\nDocumentation: Chemical Log: each reading.\n',
      '',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "49:1 steps-have-four-fields: "Step 2: Test the water" has none of the four fields. → Write a paragraph for each: \`Action: …\`, \`Standard: …\`, \`Time Limit: …\`, \`Documentation: …\`.",
    ]
  `);
});
