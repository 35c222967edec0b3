import { expect, test } from 'vitest';
import { sopIssues } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('knows a misspelled column', () => {
  expect(sopIssues(['| Metric | Target |', '| Metric | Traget |'])).toMatchInlineSnapshot(`
    [
      "86:10 tables-have-template-columns: The column "Traget" stands in the table of "Performance Metrics" where "Target" is expected. → Write the header \`| Metric | Target | Measurement Frequency | Owner |\`.",
    ]
  `);
});

test('knows a column by where it stands', () => {
  expect(sopIssues(['| Error | Prevention |', '| Error | How to avoid it |']))
    .toMatchInlineSnapshot(`
    [
      "75:9 tables-have-template-columns: The column "How to avoid it" stands in the table of "Common Errors and Prevention" where "Prevention" is expected. → Write the header \`| Error | Prevention | Detection | Correction |\`.",
    ]
  `);
});

test('names a column that is missing, and nothing else speaks of its cells', () => {
  expect(
    sopIssues([
      '| Version | Date | Author | Changes |\n|---|---|---|---|\n| 1.0 | 2026-03-02 | Small Academy | Initial release |\n| 1.1 | 2026-05-04 | Small Academy | Step 2 reads to 0.2 ppm |',
      '| Version | Date | Changes |\n|---|---|---|\n| 1.0 | 2026-03-02 | Initial release |\n| 1.1 | 2026-05-04 | Step 2 reads to 0.2 ppm |',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "93:18 tables-have-template-columns: The column "Author" of the table of "Revision History" is missing. → Write the header \`| Version | Date | Author | Changes |\`.",
    ]
  `);
});

test('names a column that is too much', () => {
  expect(
    sopIssues([
      '| Error | Prevention | Detection | Correction |\n|---|---|---|---|\n| Old reagent |',
      '| Error | Cost | Prevention | Detection | Correction |\n|---|---|---|---|---|\n| Old reagent | 0 |',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "75:9 tables-have-template-columns: The column "Cost" of the table of "Common Errors and Prevention" is not one of the template’s. → Write the header \`| Error | Prevention | Detection | Correction |\`.",
    ]
  `);
});

test('names a column that is out of place', () => {
  expect(
    sopIssues([
      '| Error | Prevention | Detection | Correction |',
      '| Prevention | Error | Detection | Correction |',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "75:14 tables-have-template-columns: The column "Error" of the table of "Common Errors and Prevention" is out of place. → Write the header \`| Error | Prevention | Detection | Correction |\`.",
    ]
  `);
});

test('names a column that stands twice', () => {
  expect(
    sopIssues([
      '| Metric | Target | Measurement Frequency | Owner |',
      '| Metric | Target | Target | Owner |',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "86:19 tables-have-template-columns: The column "Target" stands in the table of "Performance Metrics" where "Measurement Frequency" is expected. → Write the header \`| Metric | Target | Measurement Frequency | Owner |\`.",
    ]
  `);
});

test('names a part without table', () => {
  expect(
    sopIssues([
      '| Error | Prevention | Detection | Correction |\n|---|---|---|---|\n| Old reagent | Date on the bottle | Friday kit check | Replace and test again |',
      'None known.',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "73:1 tables-have-template-columns: The part "Common Errors and Prevention" has no table. → Write a table that begins with \`| Error | Prevention | Detection | Correction |\`.",
    ]
  `);
});

test('names a second table', () => {
  expect(
    sopIssues([
      '| Old reagent | Date on the bottle | Friday kit check | Replace and test again |',
      '| Old reagent | Date on the bottle | Friday kit check | Replace and test again |\n\n| Code | Meaning |\n|---|---|\n| A | All well |',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "79:1 tables-have-template-columns: The part "Common Errors and Prevention" has more than one table. → Put the rows into the first table, or move this table to the step that needs it.",
    ]
  `);
});
