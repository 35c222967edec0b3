import { parseDocument } from 'yaml';
import { z } from 'zod';
import { frontmatterSchema } from '../../model/frontmatter.ts';
import type { Notes } from './notes.ts';
import type { SourceLine } from './source.ts';

const partialSchema = frontmatterSchema.partial();

/** What a file that was imported before already says of itself. */
export type KnownHead = z.output<typeof partialSchema>;

/** Frontmatter that a file already has: what is valid of it, and the lines that are not. */
export interface Head {
  known: KnownHead;
  /** Lines that are no valid frontmatter: they go where an author will find them. */
  loose: SourceLine[];
}

/** Reads the frontmatter of a file that is imported once more. Never throws. */
export function readHead(lines: readonly SourceLine[], notes: Notes): Head {
  const document = parseDocument(lines.map(({ text }) => text).join('\n'), { prettyErrors: false });
  const written: unknown = document.errors.length > 0 ? undefined : toJs(document);
  const values = z.record(z.string(), z.unknown()).safeParse(written ?? {});
  if (!values.success || document.errors.length > 0)
    return { known: {}, loose: lines.filter(({ text }) => text.trim() !== '') };
  const partial = partialSchema.safeParse(values.data);
  const bad = new Set(partial.error?.issues.flatMap(badKeys));
  const good = Object.entries(values.data).filter(([key]) => !bad.has(key));
  const known = partialSchema.safeParse(Object.fromEntries(good));
  if (!known.success) return { known: {}, loose: [...lines] };
  const kept = JSON.stringify(values.data);
  for (const { line, text } of lines) {
    const comment = /(?:^|\s)#\s*(.*)$/u.exec(text)?.[1];
    if (comment && !kept.includes(comment)) notes.leftOut(line, text.trim());
  }
  return { known: known.data, loose: linesOfKeys(lines, bad) };
}

function toJs(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS();
  } catch {
    return 'unreadable'; // An alias to nothing, or more aliases than the library follows.
  }
}

function badKeys(issue: z.core.$ZodIssue): string[] {
  return issue.code === 'unrecognized_keys' && issue.path.length === 0
    ? issue.keys
    : [String(issue.path[0])];
}

/** The lines of some keys, each to the next line that is not indented. */
function linesOfKeys(lines: readonly SourceLine[], keys: ReadonlySet<string>): SourceLine[] {
  let inside = false;
  return lines.filter(({ text }) => {
    const [, ...names] = /^(?:"([^"]*)"|'([^']*)'|([^\s"'#-].*?))\s*:(?:\s|$)/u.exec(text) ?? [];
    const key = names.find((name) => name !== undefined);
    if (key) inside = keys.has(key);
    return inside && text.trim() !== '';
  });
}
