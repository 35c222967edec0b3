import { expect, test } from 'vitest';
import { issuesInSource, sopIssues, sopSource } from '../../support/sop-source.ts';

const purpose = 'Know what the water needs before anything is added to it.';

/** What the checks say about an `.mdx` file with `text` in the line of its purpose. */
function issuesInMdx(text: string): string[] {
  return issuesInSource(sopSource([purpose, text]), 'content/water/water-testing.mdx');
}

test('finds nothing in a valid SOP, in code and in a line break of a cell', () => {
  expect(sopIssues()).toEqual([]);
  expect(sopIssues([purpose, 'Type `<b>`, \\<name>, 6 < 7, <https://example.com>.'])).toEqual([]);
  expect(sopIssues(['| Incidents | 0 |', '| Incidents<br>and near misses | 0 |'])).toEqual([]);
  expect(issuesInMdx('H<sub>2</sub>O, m<sup>2</sup>,<br />{/* a note */}')).toEqual([]);
});

test('names a second title, a script and a handler, each once', () => {
  expect(
    sopIssues([
      purpose,
      `${purpose} <b onclick="go()">Go</b>\n\n<h1>Title</h1>\n\n<script>\nalert(1)\n</script>\n\n<div>\n\nText\n\n</div>`,
    ]),
  ).toMatchInlineSnapshot(`
    [
      "20:59 body-is-markdown: "<b onclick="go()">" is HTML, and the body is Markdown. → Write \`**…**\`.",
      "22:1 body-is-markdown: "<h1>" is HTML, and the body is Markdown. → Remove it; the \`title\` of the frontmatter is the heading of the page.",
      "24:1 body-is-markdown: "<script>" is HTML, and the body is Markdown. → Remove it: script and style of a page come from the site alone.",
      "28:1 body-is-markdown: "<div>" is HTML, and the body is Markdown. → Write it in Markdown; if it is no tag, write \`{…}\` for a place in a message, and \`\\<\` for the sign.",
    ]
  `);
});

test('names a comment, since it would be published', () => {
  expect(sopIssues([purpose, `${purpose}\n\n<!-- internal note -->`])).toMatchInlineSnapshot(`
    [
      "22:1 body-is-markdown: The comment "<!-- internal note -->" would be published: everybody finds it in the source of the page. → Remove it, or write it as a line \`# …\` in the frontmatter, which is not published.",
    ]
  `);
});

test('names a line break outside of a cell, and words that only look like a tag', () => {
  expect(sopIssues([purpose, `${purpose}<br>Hi <client name>.`])).toMatchInlineSnapshot(`
    [
      "20:58 body-is-markdown: "<br>" is HTML, and the body is Markdown. → Begin a new paragraph, with an empty line before it.",
      "20:65 body-is-markdown: "<client name>" is HTML, and the body is Markdown. → Write it in Markdown; if it is no tag, write \`{…}\` for a place in a message, and \`\\<\` for the sign.",
    ]
  `);
});

test('names tags of HTML in an MDX file', () => {
  expect(
    issuesInMdx(
      `${purpose} <div onclick="go()">Go</div>\n\n<script>1</script>\n\n<h1>Title</h1>\n\n<sub id="a">2</sub>`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "20:59 body-is-markdown: "<div onclick>" is HTML, and the body is Markdown. → Write it in Markdown, or use a component.",
      "22:1 body-is-markdown: "<script>" is HTML, and the body is Markdown. → Remove it: script and style of a page come from the site alone.",
      "24:1 body-is-markdown: "<h1>" is HTML, and the body is Markdown. → Remove it; the \`title\` of the frontmatter is the heading of the page.",
      "26:1 body-is-markdown: "<sub id>" is HTML, and the body is Markdown. → Write it in Markdown, or use a component.",
    ]
  `);
});
