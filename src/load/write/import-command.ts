import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentDraft } from '../../model/draft.ts';
import { frontmatterSchema } from '../../model/frontmatter.ts';
import type { Issue } from '../../model/issue.ts';
import { lostLettersIn } from '../lost-letters.ts';
import { importSop, type ImportResult } from '../import/import-sop.ts';
import { reviewDayAfter } from './days.ts';
import { reportImport } from './import-report.ts';
import { openContent, openSection, settingsOf, slugFor } from './open-section.ts';
import { Refusal } from './refusal.ts';
import { checkAlone, checkInPlace, listInSection, saveNew } from './save-sop.ts';

/** What `npm run import:sop` is asked for. */
export interface ImportRequest {
  file: string;
  section?: string | undefined;
  out?: string | undefined;
  document?: string | undefined;
  contentDir: string;
  force: boolean;
  now: Date;
}

/** What it prints: the file itself, if it was written nowhere, and the report. */
export interface ImportAnswer {
  markdown: string | undefined;
  report: string;
  issues: Issue[];
}

/** Imports a page: into a section, to a path, or to the terminal. Refuses in whole sentences. */
export async function runImport(request: ImportRequest): Promise<ImportAnswer> {
  const { section, out, document } = request;
  if (section && out)
    throw new Refusal('Give --section or --out, not both: a section decides the path itself.');
  if (document && !frontmatterSchema.shape.document.safeParse(document).success)
    throw new Refusal(
      `"${document}" is no document id. Write capitals and a number, such as RET-02.`,
    );
  const text = await readPage(request.file);
  const content = await openContent(request.contentDir, request.now);
  const convert = (id?: string) =>
    importSop(text, {
      furniture: settingsOf(content),
      document: document ?? id,
      reviewBy: reviewDayAfter(request.now),
    });
  if (section) return importIntoSection(request, section, content, convert);
  const result = convert();
  if (out) await saveNew(out, result.markdown, request.force);
  const issues = checkAlone(result.markdown, out ?? `content/new/${slugFor(result.title)}.md`);
  const report = reportImport(result, issues, { file: request.file, path: out });
  return { markdown: out ? undefined : result.markdown, report, issues };
}

async function importIntoSection(
  { contentDir, file, force, now }: ImportRequest,
  section: string,
  content: ContentDraft,
  convert: (document: string) => ImportResult,
): Promise<ImportAnswer> {
  const open = await openSection(content, contentDir, section);
  const slug = slugFor(convert(open.document).title);
  const before = content.sops.find(({ id }) => id === `${section}/${slug}`);
  // An SOP that is imported again is the same document, and keeps its number.
  const result = convert(before?.frontmatter?.document ?? open.document);
  const path = join(contentDir, section, `${slug}.md`);
  await saveNew(path, result.markdown, force);
  await listInSection(join(contentDir, section), slug);
  const issues = await checkInPlace(contentDir, { section, slug }, now);
  const report = reportImport(result, issues, { file, path, section });
  return { markdown: undefined, report, issues };
}

async function readPage(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new Refusal(`There is no file to read at ${file}. Give the path of a text file.`);
  const [lost] = lostLettersIn(text, file);
  if (lost)
    throw new Refusal(
      `${file} is not a text saved as UTF-8: line ${lost.place.line} holds signs that are no letters. Save the page’s text as UTF-8, and run the command again.`,
    );
  if (text.trim() === '')
    throw new Refusal(`${file} is empty. Copy the page’s text into it, and run the command again.`);
  return text;
}
