import type { Furniture } from './furniture.ts';
import { matchPart } from './names.ts';
import type { Notes } from './notes.ts';
import type { SourceLine } from './source.ts';
import type { FoundTitle } from './title.ts';

/** The lines of a page that belong to the procedure; what is left out is noted. */
export function withoutFurniture(
  lines: readonly SourceLine[],
  title: FoundTitle | undefined,
  furniture: Furniture,
  notes: Notes,
): SourceLine[] {
  let inside = false;
  return lines.map(({ line, text }) => {
    inside ||= matchPart(text) !== undefined;
    const stripped = furniture.strip(text, !inside);
    if (stripped) notes.leftOut(line, stripped.cut);
    const rest = stripped?.rest ?? text;
    if (title?.line === line || (stripped && rest === '')) return { line, text: '' };
    if (!title || plain(rest) !== plain(title.title)) return { line, text: rest };
    notes.leftOut(line, rest.trim());
    return { line, text: '' };
  });
}

function plain(text: string): string {
  return text.replace(/[\s#*_]+/gu, ' ').trim();
}
