import { expect, test } from 'vitest';
import { issuesInSource, sopIssues, sopSource } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names a part that is missing, and no other rule speaks of it', () => {
  expect(
    sopIssues([
      '## Escalation Path\n\n- Level 1: Reading off the scale → Office Manager → 15 minutes\n- Level 2: Injury → Company Owner at [Emergency contact] → 5 minutes\n\n',
      '',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "79:1 parts-stand-in-order: The part "Escalation Path" is missing. → Write \`## Escalation Path\` and its text after the part "Common Errors and Prevention".",
    ]
  `);
});

test('names the last part where it is missing', () => {
  expect(
    sopIssues([
      '## Revision History\n\n| Version | Date | Author | Changes |\n|---|---|---|---|\n| 1.0 | 2026-03-02 | Small Academy | Initial release |\n| 1.1 | 2026-05-04 | Small Academy | Step 2 reads to 0.2 ppm |\n',
      '',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "84:1 parts-stand-in-order: The part "Revision History" is missing. → Write \`## Revision History\` and its text after the part "Performance Metrics".",
    ]
  `);
});

test('knows a misspelled part, and no other rule speaks of it', () => {
  expect(sopIssues(['## Process Steps', '## Proces Step'])).toMatchInlineSnapshot(`
    [
      "37:1 parts-stand-in-order: "Proces Step" stands where the part "Process Steps" is expected. → Write \`## Process Steps\`.",
    ]
  `);
});

test('knows a part by where it stands', () => {
  expect(sopIssues(['## Purpose', '## Aim of this page'])).toMatchInlineSnapshot(`
    [
      "18:1 parts-stand-in-order: "Aim of this page" stands where the part "Purpose" is expected. → Write \`## Purpose\`.",
    ]
  `);
});

test('names a part that is too much', () => {
  expect(sopIssues(['## Scope', '## Notes for the office\n\nNone.\n\n## Scope']))
    .toMatchInlineSnapshot(`
    [
      "22:1 parts-stand-in-order: "Notes for the office" is not one of the ten parts. → Put its text under one of the ten parts, or write the heading with \`###\` there.",
    ]
  `);
});

test('names a part that stands twice', () => {
  expect(sopIssues(['## Responsibility', '## Scope\n\nAgain.\n\n## Responsibility']))
    .toMatchInlineSnapshot(`
    [
      "26:1 parts-stand-in-order: The part "Scope" stands twice. → Put both texts under the first \`## Scope\` and remove this heading.",
    ]
  `);
});

test('names only the one part that is out of place', () => {
  expect(
    sopIssues(
      ['## Purpose\n\nKnow what the water needs before anything is added to it.\n\n', ''],
      ['## Escalation Path', '## Purpose\n\nKnow what the water needs.\n\n## Escalation Path'],
    ),
  ).toMatchInlineSnapshot(`
    [
      "75:1 parts-stand-in-order: The part "Purpose" is out of place. → Move it to stand as the first part.",
    ]
  `);
});

test('says of a body without parts where to begin', () => {
  const source = sopSource();
  const head = source.slice(0, source.indexOf('## Purpose'));
  expect(issuesInSource(`${head}Only words.\n`)).toMatchInlineSnapshot(`
    [
      "18:1 parts-stand-in-order: The body has none of the ten \`##\` parts. → Copy the body of \`content/guide/template.md\` and fill it in.",
    ]
  `);
});
