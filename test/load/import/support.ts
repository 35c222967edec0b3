import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { curriculumFileSchema } from '../../../src/model/curriculum-file.ts';
import { importSop, type ImportResult } from '../../../src/load/import/import-sop.ts';

const fixtures = new URL('../../fixtures/import/', import.meta.url);

/** The page of the academy, as a visitor copies it. */
export const seed = readFileSync(new URL('seed.txt', fixtures), 'utf8');

const curriculum = readFileSync(new URL('content/curriculum.yaml', fixtures), 'utf8');
const furniture = curriculumFileSchema.parse(parse(curriculum));

/** Imports a text with the fixture’s curriculum, on a fixed day. */
export function imported(text: string): ImportResult {
  return importSop(text, { furniture, reviewBy: '2027-05-23' });
}

/** The messages of one kind that an import gives. */
export function notesOf(text: string, kind: 'left-out' | 'kept' | 'changed' | 'missing'): string[] {
  return imported(text)
    .notes.filter((note) => note.kind === kind)
    .map(({ message }) => message);
}

/** What an import writes under the heading of a part. */
export function partOf(text: string, part: string): string {
  const { markdown } = imported(text);
  const start = markdown.indexOf(`\n## ${part}\n`) + part.length + 6;
  const end = markdown.indexOf('\n## ', start);
  return markdown.slice(start, end < 0 ? undefined : end).trim();
}
