import { formatIssues, type Issue } from '../../model/issue.ts';
import type { ImportResult } from '../import/import-sop.ts';
import type { ImportNote } from '../import/notes.ts';

/** Where an import came from and went to. */
export interface ImportWay {
  file: string;
  /** Absent if it went to the terminal. */
  path: string | undefined;
  section?: string;
}

const headings: [ImportNote['kind'], string][] = [
  ['left-out', 'Left out, as words of the page and not of the procedure:'],
  ['changed', 'Written in another way:'],
  ['missing', 'Missing on the page:'],
  ['kept', 'Kept, without a place of its own:'],
];

/** What an author reads after an import: result, what happened to the text, and what comes next. */
export function reportImport(
  { title, document, notes }: ImportResult,
  issues: readonly Issue[],
  way: ImportWay,
): string {
  const groups = headings.flatMap(([kind, heading]) => {
    const group = notes.filter((note) => note.kind === kind);
    const sorted = group.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    const lines = sorted.map(({ message }) => `  ${message}`);
    return lines.length > 0 ? [[heading, ...lines].join('\n')] : [];
  });
  const target = way.path ?? 'the terminal';
  return [
    `Imported "${title}" (${document}) from ${way.file} to ${target}.`,
    ...groups,
    issues.length === 0 ? 'The checks find no problem in it.' : formatIssues(issues),
    nextStep(document, way),
  ].join('\n\n');
}

function nextStep(document: string, { file, path, section }: ImportWay): string {
  if (section) return `Next: edit ${path ?? ''}, then run \`npm run check:content\`.`;
  if (document !== 'NEW-01') return 'Next: `npm run check:content`.';
  return `It has no section yet, so its document id is NEW-01. Next: \`npm run import:sop -- ${file} --section SECTION\`.`;
}
