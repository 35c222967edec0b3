import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { nearest } from '../model/nearest.ts';
import type { Place } from '../model/place.ts';

/**
 * What Sätteri is told wherever we use it: checks, model and pages see one tree.
 * Footnotes are off, since on paper and on a phone beside a pool nobody follows one.
 */
export const markdownFeatures = { gfm: { footnotes: false }, smartPunctuation: true } as const;

/** A spot of an `.mdx` file that its parser cannot read, in the parser’s own words. */
export interface SyntaxFault {
  place: Place;
  reason: string;
  /** The text from that spot to the end of its line. */
  rest: string;
}

/** More faults than this in one file, and the file is something else than an SOP. */
const mostFaults = 50;

/**
 * The tree of a file, frontmatter included, with places as in the file.
 * A spot that MDX cannot read becomes a fault and a neutral sign, and parsing goes on: one run
 * finds every fault of a file.
 */
export function parseTree(
  source: string,
  format: 'md' | 'mdx',
): { tree: Root; faults: SyntaxFault[] } {
  // Sätteri types its tree as a union of nodes; what both parsers return is the root.
  if (format === 'md')
    return { tree: markdownToMdast(source, { features: markdownFeatures }) as Root, faults: [] };
  const faults: SyntaxFault[] = [];
  const opened: string[] = [];
  let text = source;
  for (let healed = 0; healed < mostFaults; healed += 1) {
    try {
      return { tree: mdxToMdast(text, { features: markdownFeatures }) as Root, faults };
    } catch (error) {
      const fault = readFault(String(error instanceof Error ? error.message : error), source);
      if (!isEcho(fault, opened)) faults.push(fault);
      opened.push(...tagOf(fault.reason));
      const next = heal(text, fault.place);
      if (next === text) break;
      text = next;
    }
  }
  return { tree: { type: 'root', children: [] }, faults };
}

function readFault(message: string, source: string): SyntaxFault {
  const unclosed = /closing tag for `<[^`]*>` \((\d+):(\d+)\)/u.exec(message);
  const [, line, column] = unclosed ?? /^(\d+):(\d+)/u.exec(message) ?? ['', '1', '1'];
  const reason = message.replace(/^[\d:-]+\s*/u, '');
  const sign = /expression|brace/iu.test(reason) ? '{' : '<';
  const before = source.split('\n').slice(0, Number(line) - 1);
  const offset = before.join('\n').length + (before.length > 0 ? 1 : 0) + Number(column) - 1;
  // The parser points into the braces or the tag; an author looks for where they begin.
  const start = Math.max(0, source.lastIndexOf(sign, offset));
  const upTo = source.slice(0, start).split('\n');
  return {
    place: { line: upTo.length, column: (upTo.at(-1) ?? '').length + 1 },
    reason,
    rest: source.slice(start).split('\n', 1)[0] ?? '',
  };
}

/** Puts a sign that means nothing to MDX in place of the tag or brace that begins at a place. */
function heal(text: string, { line, column }: Place): string {
  const lines = text.split('\n');
  const broken = lines[line - 1] ?? '';
  const at = column - 1;
  const sign = broken[at];
  if (sign !== '<' && sign !== '{') return text;
  const end = broken.indexOf('}', at);
  // An attribute keeps its braces, or its tag would be the next fault.
  if (broken[at - 1] === '=' && end > at + 1) {
    lines[line - 1] = `${broken.slice(0, at + 1)}${'1'.padEnd(end - at - 1)}${broken.slice(end)}`;
    return lines.join('\n');
  }
  let healed = `${broken.slice(0, at)}·${broken.slice(at + 1)}`;
  const close = sign === '{' ? healed.indexOf('}', at) : -1;
  if (close >= 0) healed = `${healed.slice(0, close)}·${healed.slice(close + 1)}`;
  lines[line - 1] = healed;
  return lines.join('\n');
}

/** Whether a fault is about the closing tag of an opening one that was healed: one slip, one fault. */
function isEcho({ reason }: SyntaxFault, opened: readonly string[]): boolean {
  const closing = /^Unexpected closing tag `<\/([^`>]*)>`, expected an open tag/u.exec(reason)?.[1];
  return closing !== undefined && nearest(closing, opened) !== undefined;
}

/** The name of the tag that is opened and not closed. */
function tagOf(reason: string): string[] {
  const name = /closing tag for `<([^`\s>]*)/u.exec(reason)?.[1];
  return name ? [name] : [];
}
