import type { Furniture } from './furniture.ts';
import { matchPart, matchStep } from './names.ts';
import type { SourceLine } from './source.ts';

/** A title and the line it was taken from. */
export interface FoundTitle {
  title: string;
  line: number;
}

/**
 * The title of a page: the text glued to the banner’s button, else the `#` heading, else a line
 * before the first part that ends in “SOP”, else the first line before the first part.
 */
export function findTitle(
  body: readonly SourceLine[],
  furniture: Furniture,
): FoundTitle | undefined {
  const start = body.findIndex(({ text }) => matchPart(text) ?? matchStep(text));
  const before = (start < 0 ? body : body.slice(0, start)).filter(({ text }) => text.trim());
  const lines = before.flatMap(({ line, text }) => {
    const stripped = furniture.strip(text, true);
    const title = plain(stripped?.rest ?? text);
    return title ? [{ title, line, glued: stripped !== undefined, heading: isH1(text) }] : [];
  });
  const later = body.slice(Math.max(0, start)).flatMap(({ line, text }) => {
    const title = plain(furniture.strip(text, false)?.rest ?? '');
    return / SOP$/iu.test(title) ? [{ title, line }] : [];
  });
  const h1 = body.find(({ text }) => isH1(text) && !matchPart(text));
  return (
    lines.find(({ glued }) => glued) ??
    (h1 && { title: plain(h1.text), line: h1.line }) ??
    lines.find(({ title }) => / SOP$/iu.test(title)) ??
    later[0] ??
    lines.find(({ title }) => title.length <= 80 && !/[.:;,|]$|^[-*>|[☐□•]/u.test(title))
  );
}

function isH1(text: string): boolean {
  return /^ {0,3}#\s/u.test(text);
}

function plain(text: string): string {
  return text
    .replace(/^\s*#+\s*/u, '')
    .replace(/^[*_]+|[*_]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
