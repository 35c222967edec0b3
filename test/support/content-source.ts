import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContent } from '../../src/load/read-content.ts';
import { checkContent } from '../../src/model/check-content.ts';
import type { ContentDraft } from '../../src/model/draft.ts';
import { changed, spoken, type Change } from './sop-source.ts';

/** The clean curriculum that tests start from. */
export const smallContent = fileURLToPath(new URL('../fixtures/small/content', import.meta.url));

/** “Today” of every test. */
export const now = new Date('2026-11-23T08:00:00Z');

/** What happens to a file: new text, no file, or words of it changed. */
type Edit = string | null | readonly Change[];

/** Reads the small curriculum after some of its files were edited, added or removed. */
export async function contentDraft(edits: Record<string, Edit> = {}): Promise<ContentDraft> {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    const content = join(folder, 'content');
    cpSync(smallContent, content, { recursive: true });
    for (const [path, edit] of Object.entries(edits)) apply(join(content, path), edit);
    return await readContent(content, now);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Everything that the checks say about the small curriculum after some edits. */
export async function contentIssues(edits: Record<string, Edit> = {}): Promise<string[]> {
  const issues = checkContent(await contentDraft(edits));
  return issues.flatMap((issue) => `${issue.file}:${spoken([issue]).join('')}`);
}

/** The text of a file of the small curriculum. */
export function smallFile(path: string): string {
  return readFileSync(join(smallContent, path), 'utf8');
}

function apply(path: string, edit: Edit): void {
  if (edit === null) {
    rmSync(path);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof edit === 'string' ? edit : changed(readFileSync(path, 'utf8'), edit));
}
