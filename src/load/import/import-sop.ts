import type { RootContent } from 'mdast';
import { partNames, type PartName } from '../../model/anatomy.ts';
import { blanksIn } from '../../model/blank.ts';
import { writeFile, type FileHead } from '../write/write-file.ts';
import { walk } from '../tree-text.ts';
import { writeCheckpoints } from './checkpoints.ts';
import { furnitureOf, type FurnitureWords } from './furniture.ts';
import { readHead, type KnownHead } from './head.ts';
import { writeEscalation, writeResponsibility, writeTools } from './line-parts.ts';
import { markdownLines } from './markdown-lines.ts';
import { Notes, type ImportNote } from './notes.ts';
import { withoutFurniture } from './page-lines.ts';
import { cutParts } from './parts.ts';
import { paragraph, plainText, unwrap } from './phrasing.ts';
import { isTemplateBlank, partPlaceholders } from './placeholders.ts';
import { joinLists, readTree } from './read-tree.ts';
import { readSource, type Source } from './source.ts';
import { writeSteps } from './steps.ts';
import { writeTablePart } from './table-parts.ts';
import { findTitle, type FoundTitle } from './title.ts';

/** What an import needs to know besides the page. */
export interface ImportOptions {
  furniture: FurnitureWords;
  /** Number of the document; without it, the one in the text, or `NEW-01`. */
  document?: string | undefined;
  /** Day of the next review, unless the text has one. */
  reviewBy: string;
}

/** A page as a file of ours, and what its author has to know. */
export interface ImportResult {
  title: string;
  document: string;
  markdown: string;
  notes: ImportNote[];
}

/** Number of a document that has no section yet. */
const noDocument = 'NEW-01';
const summaryLimit = 200;

/**
 * Turns a page’s text into an SOP file in our one form. Loses nothing: every word is in the file,
 * or is page furniture and named in the notes. Never throws. Its own output stays as it is.
 */
export function importSop(text: string, options: ImportOptions): ImportResult {
  const notes = new Notes();
  const source = readSource(text);
  const furniture = furnitureOf(options.furniture);
  const head = readHead(source.head, notes);
  const found = head.known.title
    ? { title: head.known.title, line: 0 }
    : findTitle(source.body, furniture);
  if (!found) notes.missing('The page has no title; "Untitled SOP" stands there.');
  const page = withoutFurniture([...head.loose, ...source.body], found, furniture, notes);
  const body = writeParts({ ...source, body: page }, notes);
  const fileHead = headOf(head.known, found, body, options, notes);
  return {
    title: fileHead.title,
    document: fileHead.document,
    markdown: writeFile(fileHead, body),
    notes: notes.all,
  };
}

function writeParts(page: Source, notes: Notes): RootContent[] {
  const parts = cutParts(readTree(markdownLines(page, notes), page.plain), notes);
  const body = partNames.flatMap((name): RootContent[] => {
    const blocks = parts.get(name);
    if (!blocks) notes.missing(`The page has no part ${name}; placeholders stand there.`);
    const heading = { type: 'heading' as const, depth: 2 as const, children: [] };
    const title = { ...heading, children: [{ type: 'text' as const, value: name }] };
    // Of a part that is missing whole, one note says enough.
    const written = writePart(name, blocks ?? [], page.plain, blocks ? notes : new Notes());
    return [title, ...written.reduce<RootContent[]>(joinLists, [])];
  });
  for (const node of body) unwrap(node);
  return body;
}

function writePart(
  name: PartName,
  blocks: RootContent[],
  plain: boolean,
  notes: Notes,
): RootContent[] {
  switch (name) {
    case 'Purpose':
    case 'Scope':
      return blocks.some((node) => plainText(node)) ? blocks : [paragraph(partPlaceholders[name])];
    case 'Responsibility':
      return writeResponsibility(blocks, notes);
    case 'Tools Required':
      return writeTools(blocks, notes);
    case 'Process Steps':
      return writeSteps(blocks, plain, notes);
    case 'Quality Control Checkpoints':
      return writeCheckpoints(blocks, plain, notes);
    case 'Escalation Path':
      return writeEscalation(blocks, notes);
    default:
      return writeTablePart(blocks, name, notes);
  }
}

function headOf(
  known: KnownHead,
  found: FoundTitle | undefined,
  body: readonly RootContent[],
  { document, reviewBy }: ImportOptions,
  notes: Notes,
): FileHead {
  const blanks = blanksIn(
    body.flatMap((node) => [...walk(node)].map((one) => ('value' in one ? one.value : ''))),
  );
  const status = blanks.some(isTemplateBlank) ? 'template' : 'draft';
  if (known.status === 'published')
    notes.changed(1, 'status: published', `is now ${status}, until you have read the import`);
  return {
    ...known,
    title: found?.title ?? 'Untitled SOP',
    document: document ?? known.document ?? noDocument,
    summary: known.summary ?? summaryOf(body),
    status,
    approvedBy: known.approvedBy ?? 'Company Owner',
    reviewBy: known.reviewBy ?? reviewBy,
  };
}

/** The first text of Purpose, cut at a word if it is too long for lists. */
function summaryOf(body: readonly RootContent[]): string {
  const first = body.find((node) => node.type !== 'heading' && plainText(node) !== '');
  const words = plainText(first ?? paragraph(partPlaceholders.Purpose));
  if (words.length <= summaryLimit) return words;
  return `${words.slice(0, summaryLimit - 1).replace(/\s+\S*$/u, '')}…`;
}
