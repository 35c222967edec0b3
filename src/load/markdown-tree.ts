import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
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
  let text = source;
  while (faults.length < mostFaults) {
    try {
      return { tree: mdxToMdast(text, { features: markdownFeatures }) as Root, faults };
    } catch (error) {
      const fault = readFault(String(error instanceof Error ? error.message : error), source);
      faults.push(fault);
      const healed = heal(text, fault.place);
      if (healed === text) break;
      text = healed;
    }
  }
  return { tree: { type: 'root', children: [] }, faults };
}

function readFault(message: string, source: string): SyntaxFault {
  const unclosed = /closing tag for `<[^`]*>` \((\d+):(\d+)\)/u.exec(message);
  const [, line, column] = unclosed ?? /^(\d+):(\d+)/u.exec(message) ?? ['', '1', '1'];
  const place = { line: Number(line), column: Number(column) };
  const rest = (source.split('\n')[place.line - 1] ?? '').slice(place.column - 1);
  return { place, reason: message.replace(/^[\d:-]+\s*/u, ''), rest };
}

/** Puts a sign that means nothing to MDX in place of the tag or brace that the fault is about. */
function heal(text: string, { line, column }: Place): string {
  const lines = text.split('\n');
  const broken = lines[line - 1] ?? '';
  const at = Math.max(broken.lastIndexOf('<', column), broken.lastIndexOf('{', column));
  if (at < 0) return text;
  const sign = broken[at];
  let healed = `${broken.slice(0, at)}·${broken.slice(at + 1)}`;
  const close = sign === '{' ? healed.indexOf('}', at) : -1;
  if (close >= 0) healed = `${healed.slice(0, close)}·${healed.slice(close + 1)}`;
  lines[line - 1] = healed;
  return lines.join('\n');
}
