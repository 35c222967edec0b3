import { expect, test } from 'vitest';
import { sopIssues } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names a title in the body', () => {
  expect(sopIssues(['## Purpose', '# Water Testing SOP\n\n## Purpose'])).toMatchInlineSnapshot(`
    [
      "18:1 body-has-no-h1: "Water Testing SOP" is a second title of the page. → Remove it; the \`title\` of the frontmatter is the heading of the page.",
    ]
  `);
});

test('knows a part, which is then not missing', () => {
  expect(sopIssues(['## Scope', '# Scope'])).toMatchInlineSnapshot(`
    [
      "22:1 body-has-no-h1: "Scope" is a second title of the page. → Write \`## Scope\`.",
    ]
  `);
});
