import { expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';
import { issuesInSource, sopIssues, sopSource } from '../../support/sop-source.ts';

const summary = 'summary: Every pool is tested before it is dosed.';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names a key that is missing, at the frontmatter', () => {
  expect(sopIssues([`${summary}\n`, ''])).toMatchInlineSnapshot(`
    [
      "2:1 values-are-valid: \`summary\` is missing. → Say in one sentence what is true once the procedure is done.",
    ]
  `);
});

test('names a value that is empty', () => {
  expect(sopIssues([summary, 'summary: ""'])).toMatchInlineSnapshot(`
    [
      "4:1 values-are-valid: \`summary\` is empty. → Say in one sentence what is true once the procedure is done.",
    ]
  `);
});

test('names a value of the wrong form', () => {
  expect(sopIssues(['document: WAT-01', 'document: Wat 1'], ['status: published', 'status: done']))
    .toMatchInlineSnapshot(`
    [
      "3:1 values-are-valid: \`document\` is "Wat 1". → Write the section’s code and a number, such as \`RET-02\`.",
      "5:1 values-are-valid: \`status\` is "done". → Write one of: template, draft, published.",
    ]
  `);
});

test('looks into lists, and shows a long value by its beginning', () => {
  expect(sopIssues(['step: 2', 'step: two'], [summary, `summary: ${'Tested '.repeat(40)}`]))
    .toMatchInlineSnapshot(`
      [
        "4:1 values-are-valid: \`summary\` is "Tested Tested Tested Tested Tested Tested Tested Tested Test…". → Keep the summary to 200 characters: it stands in lists and search results.",
        "9:5 values-are-valid: \`step\` of hazard 1 is "two". → Give the number of the step that has the hazard: 1, 2, 3.",
      ]
    `);
});

test('tells a review that is done from one that is still to come', () => {
  const reviews = ['chemical', 'pending'].join('\n    status: ');
  const lines = (...all: string[]) => `keywords: []\nreviews:\n${all.join('\n')}`;
  const keywords = 'keywords: [pH, chlorine]';
  expect(sopIssues([keywords, lines(`  - kind: ${reviews}`)])).toMatchInlineSnapshot(`
    [
      "17:5 values-are-valid: \`kind\` of entry 1 of \`reviews\` is "chemical". → Write one of: chemistry, electrical, safety, legal.",
    ]
  `);
  expect(sopIssues([keywords, lines('  - kind: legal', '    status: read')]))
    .toMatchInlineSnapshot(`
    [
      "18:5 values-are-valid: \`status\` of entry 1 of \`reviews\` is "read". → Write \`status: pending\`, or \`status: done\` with \`by\` and \`on\`.",
    ]
  `);
  expect(sopIssues([keywords, lines('  - kind: legal', '    status: done', '    on: 2026-11-30')]))
    .toMatchInlineSnapshot(`
    [
      "17:5 values-are-valid: \`by\` of entry 1 of \`reviews\` is missing. → Name who checked it, with the credential: \`Name, CPO 12-345\`.",
    ]
  `);
  expect(
    sopIssues([keywords, lines('  - kind: legal', '    status: pending', '    by: Dana Cole')]),
  ).toMatchInlineSnapshot(`
    [
      "19:5 values-are-valid: \`by\` of entry 1 of \`reviews\` is "Dana Cole". → Write \`status: done\` if somebody has checked it, or leave \`by\` and \`on\` out.",
    ]
  `);
  expect(
    sopIssues([keywords, lines('  - kind: legal', '    status: pending', '    buy: Dana Cole')]),
  ).toMatchInlineSnapshot(`
    [
      "19:5 keys-are-known: \`buy\` is not a key of this file. Did you mean \`by\`? → Correct the spelling or remove it. Known here: kind, status, by, on.",
    ]
  `);
});

test('names an id of the wrong form', () => {
  expect(sopIssues(['keywords: [pH, chlorine]', 'moved: { Old Id: gate-latched }']))
    .toMatchInlineSnapshot(`
    [
      "15:10 values-are-valid: \`moved.Old Id\` is "Old Id". → Use lower-case words joined by hyphens, such as \`complaint-response\`.",
    ]
  `);
});

test('names frontmatter that is no list of keys', () => {
  expect(issuesInSource(sopSource().replace(/---[^]*?---/u, '---\nWater Testing\n---')))
    .toMatchInlineSnapshot(`
    [
      "2:1 values-are-valid: This is "Water Testing", and a list of keys with values is expected. → Write \`key: value\`, one key a line.",
    ]
  `);
});

test('says of every key of a rubric what to write', async () => {
  const rubric = `rubric:
  words: { least: many, most: 0 }
  vagueWords: promptly
  lawLine: ''
  sharedSentences: [1]
  mostRepeats: 0
`;
  const ofRubric = async (text: string) =>
    contentIssues({ 'curriculum.yaml': [['sections:\n', `${text}sections:\n`]] });
  expect(await ofRubric(rubric)).toMatchInlineSnapshot(`
    [
      "content/curriculum.yaml:41:12 values-are-valid: \`rubric.words.least\` is "many". → Give a number of words, such as 800.",
      "content/curriculum.yaml:41:25 values-are-valid: \`rubric.words.most\` is 0. → Give a number of words, such as 800.",
      "content/curriculum.yaml:42:3 values-are-valid: \`rubric.vagueWords\` is "promptly". → Write \`vagueWords\` as a list.",
      "content/curriculum.yaml:43:3 values-are-valid: \`rubric.lawLine\` is empty. → Write the sentence that says when, where and by whom the law was checked.",
      "content/curriculum.yaml:44:21 values-are-valid: Entry 1 of \`rubric.sharedSentences\` is 1. → Write a sentence that may stand in every SOP.",
      "content/curriculum.yaml:45:3 values-are-valid: \`rubric.mostRepeats\` is 0. → Give a number of SOPs, such as 3.",
    ]
  `);
  expect(await ofRubric('rubric: { words: 800 }\n')).toMatchInlineSnapshot(`
    [
      "content/curriculum.yaml:40:1 values-are-valid: \`rubric.vagueWords\` is missing. → Write \`vagueWords\` as a list.",
      "content/curriculum.yaml:40:1 values-are-valid: \`rubric.lawLine\` is missing. → Write the sentence that says when, where and by whom the law was checked.",
      "content/curriculum.yaml:40:1 values-are-valid: \`rubric.sharedSentences\` is missing. → Write \`sharedSentences\` as a list.",
      "content/curriculum.yaml:40:1 values-are-valid: \`rubric.mostRepeats\` is missing. → Give a number of SOPs, such as 3.",
      "content/curriculum.yaml:40:11 values-are-valid: \`rubric.words\` is 800. → Write \`words: { least: 800, most: 1400 }\`.",
    ]
  `);
  expect(await ofRubric('rubric: strict\n')).toMatchInlineSnapshot(`
    [
      "content/curriculum.yaml:40:1 values-are-valid: \`rubric\` is "strict". → Write \`rubric\` as keys with values, or leave it out.",
    ]
  `);
});

test('names a file without frontmatter', () => {
  expect(issuesInSource(sopSource().replace(/---[^]*?---\n/u, ''))).toMatchInlineSnapshot(`
    [
      "1:1 values-are-valid: The file does not begin with frontmatter. → Begin it with a line \`---\`, the keys title, document, summary, status, approvedBy, reviewBy, and a line \`---\`.",
    ]
  `);
});

test('names frontmatter that is not closed, at the line where it should end', () => {
  const open = sopSource(['keywords: [pH, chlorine]\n---\n', 'keywords: [pH, chlorine]\n']);
  expect(issuesInSource(open).filter((issue) => issue.includes('values-are-valid')))
    .toMatchInlineSnapshot(`
    [
      "16:1 values-are-valid: The frontmatter has no closing line \`---\`. → Write a line \`---\` after its last key.",
    ]
  `);
});

test('counts entries from 1, as authors do', async () => {
  expect(sopIssues(['kind: chemical', 'kind: acid'])).toMatchInlineSnapshot(`
    [
      "10:5 values-are-valid: \`kind\` of hazard 1 is "acid". → Write one of: chemical, electrical, drowning, driving, heat, lifting.",
    ]
  `);
  const issues = await contentIssues({
    'water/section.yaml': [['  - monthly-balance\n', '  - Monthly Balance\n']],
  });
  expect(issues.filter((issue) => issue.includes('values-are-valid'))).toMatchInlineSnapshot(`
    [
      "content/water/section.yaml:8:5 values-are-valid: Entry 2 of \`sops\` is "Monthly Balance". → Use lower-case words joined by hyphens, such as \`complaint-response\`.",
    ]
  `);
});

test.each(['/sops/', '?a', '#b'])('names an address with `%s` behind it', async (rest) => {
  const issues = await contentIssues({
    'curriculum.yaml': [['https://sops.example.com', `https://academy.example.com${rest}`]],
  });
  expect(issues).toEqual([
    `content/curriculum.yaml:4:1 values-are-valid: \`address\` is "https://academy.example.com${rest}". → Write only \`https://\` and the name of the site, such as \`https://sops.example.com\`: every link of a page begins there, so it has no path, \`?\` or \`#\`.`,
  ]);
});

test('names a curriculum.yaml that is missing, and one with a value of the wrong form', async () => {
  expect(await contentIssues({ 'curriculum.yaml': null })).toMatchInlineSnapshot(`
    [
      "content/curriculum.yaml:1:1 values-are-valid: The file is missing. → Write it; \`how-to-write-an-sop.md\` of the guide lists every key.",
    ]
  `);
  expect(await contentIssues({ 'curriculum.yaml': [['https://sops.example.com', 'sops']] }))
    .toMatchInlineSnapshot(`
    [
      "content/curriculum.yaml:4:1 values-are-valid: \`address\` is "sops". → Write the address of the published site, such as \`https://sops.example.com\`.",
    ]
  `);
});
