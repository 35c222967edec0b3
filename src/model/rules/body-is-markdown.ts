import type { HtmlDraft } from '../draft.ts';
import type { Issue } from '../issue.ts';
import { shown } from '../shown.ts';
import type { SopRule } from './rule.ts';

/** Longer tags and comments are shown by their beginning. */
const longestShown = 50;

/** The body holds no HTML, which pages would show as it is; `<br>` in a table cell excepted. */
export const bodyIsMarkdown: SopRule = ({ file, html, format }) =>
  html
    .filter((one) => !isLineBreakInCell(one) && !closesAnother(one, html))
    .map(({ text, place }): Issue => ({
      file,
      ...place,
      rule: 'body-is-markdown',
      ...(text.startsWith('<!--') ? commentWords(text) : tagWords(text, format)),
    }));

function isLineBreakInCell({ text, inCell }: HtmlDraft): boolean {
  return inCell && /^<br\s*\/?>$/iu.test(text);
}

/** Whether it is the end of a tag that is reported where it begins. */
function closesAnother({ text, place }: HtmlDraft, html: readonly HtmlDraft[]): boolean {
  const name = /^<\/([\w-]+)/u.exec(text)?.[1];
  return (
    name !== undefined &&
    html.some((one) => nameOf(one.text) === name.toLowerCase() && isBefore(one.place, place))
  );
}

function isBefore(a: HtmlDraft['place'], b: HtmlDraft['place']): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

function nameOf(text: string): string {
  return (/^<([\w-]+)/u.exec(text)?.[1] ?? '').toLowerCase();
}

function commentWords(text: string) {
  return {
    message: `The comment "${onOneLine(text)}" would be published: everybody finds it in the source of the page.`,
    fix: 'Remove it, or write it as a line `# …` in the frontmatter, which is not published.',
  };
}

function tagWords(text: string, format: 'md' | 'mdx') {
  const tag = /^<[^>]*>/u.exec(text)?.[0] ?? text;
  return {
    message: `"${onOneLine(tag)}" is HTML, and the body is Markdown.`,
    fix: insteadOf(nameOf(text), format),
  };
}

function insteadOf(name: string, format: 'md' | 'mdx'): string {
  if (name === 'h1') return 'Remove it; the `title` of the frontmatter is the heading of the page.';
  if (/^h[2-6]$/u.test(name)) return 'Write the heading with `##` or `###`.';
  if (name === 'b' || name === 'strong') return 'Write `**…**`.';
  if (name === 'i' || name === 'em') return 'Write `*…*`.';
  if (name === 'a') return 'Write `[words of the link](address)`.';
  if (name === 'img') return 'Write `![what it shows](./image.jpg)`.';
  if (name === 'br') return 'Begin a new paragraph, with an empty line before it.';
  if (name === 'script' || name === 'style')
    return 'Remove it: script and style of a page come from the site alone.';
  if (format === 'mdx') return 'Write it in Markdown, or use a component.';
  return 'Write it in Markdown; if it is no tag, write `{…}` for a place in a message, and `\\<` for the sign.';
}

function onOneLine(text: string): string {
  return shown(text.replace(/\s+/gu, ' '), longestShown);
}
