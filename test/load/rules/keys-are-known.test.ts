import { expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';
import { sopIssues } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names a misspelled key once, and what it was meant to be', () => {
  expect(sopIssues(['reviewBy:', 'reviewdBy:'])).toMatchInlineSnapshot(`
    [
      "7:1 keys-are-known: \`reviewdBy\` is not a key of this file. Did you mean \`reviewBy\`? → Correct the spelling or remove it. Known here: title, document, summary, status, approvedBy, reviewBy, hazards, reviews, related, keywords, sheetPages, moved.",
    ]
  `);
});

test('names a key that is near to none', () => {
  expect(sopIssues(['status:', 'colour: blue\nstatus:'])).toMatchInlineSnapshot(`
    [
      "5:1 keys-are-known: \`colour\` is not a key of this file. → Correct the spelling or remove it. Known here: title, document, summary, status, approvedBy, reviewBy, hazards, reviews, related, keywords, sheetPages, moved.",
    ]
  `);
});

test('looks into lists', () => {
  expect(sopIssues(['    warning:', '    warnig:'])).toMatchInlineSnapshot(`
    [
      "11:5 keys-are-known: \`warnig\` is not a key of this file. Did you mean \`warning\`? → Correct the spelling or remove it. Known here: step, kind, warning, wear, stop.",
    ]
  `);
});

test('looks into every YAML file', async () => {
  expect(await contentIssues({ 'office/section.yaml': [['promise:', 'promisse:']] }))
    .toMatchInlineSnapshot(`
    [
      "content/office/section.yaml:2:1 keys-are-known: \`promisse\` is not a key of this file. Did you mean \`promise\`? → Correct the spelling or remove it. Known here: title, promise, code, access, free, sops, planned.",
    ]
  `);
});
