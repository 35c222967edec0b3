import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { cutFine, type ChunkRange } from './search-chunks.ts';

/** A page that search finds. */
export interface IndexedPage {
  /** Its address, from `/` on. */
  url: string;
  html: string;
}

/** What of a finished index this site serves. Pagefind’s own interfaces and its worker stay out. */
const served = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.|pagefind\..*\.pf_meta|\w+\/)/u;

/** Pages that lead to others in the words of those: as results they would only stand before them. */
const leadsElsewhere = ['/', '/waitlist/'];

/** Whether search finds the page: its layout marks what is text, and it has something of its own. */
export function isIndexed({ url, html }: IndexedPage): boolean {
  return html.includes('data-pagefind-body') && !leadsElsewhere.includes(url);
}

/** The files of the index of `pages`. Rejects if a page could not be read, or if there is none. */
export async function makeSearchFiles(pages: readonly IndexedPage[]): Promise<IndexFile[]> {
  if (pages.length === 0) throw new Error('Search would find nothing: no page is to be indexed.');
  try {
    const { index, errors } = await createIndex({ excludeSelectors: ['button', '.actions'] });
    refuse(errors);
    if (!index) throw new Error('Pagefind made no index, and gave no reason.');
    return await fill(index, pages);
  } finally {
    await close();
  }
}

async function fill(index: PagefindIndex, pages: readonly IndexedPage[]): Promise<IndexFile[]> {
  const replies = await Promise.all(
    pages.map(({ url, html }) => index.addHTMLFile({ url, content: keepWordsApart(html) })),
  );
  refuse(replies.flatMap(({ errors }) => errors));
  const { files, errors } = await index.getFiles();
  refuse(errors);
  const fine = cutFine(files.filter(({ path }) => served.test(path)));
  return [...fine.files, chunkList(fine.files, fine.ranges)];
}

/** For readers’ browsers: which part of the index holds which words, and which are about filters. */
function chunkList(files: readonly IndexFile[], words: readonly ChunkRange[]): IndexFile {
  const filters = files.map(({ path }) => path).filter((path) => path.endsWith('.pf_filter'));
  return { path: 'chunks.json', content: Buffer.from(JSON.stringify({ words, filters })) };
}

/** Pagefind joins the last word of a cell or term with the first of the next: “ActionOffice”. */
function keepWordsApart(html: string): string {
  return html.replaceAll('</dt>', ':</dt> ').replace(/<\/(?:dd|dl|td|th|tr)>/gu, '$& ');
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search index: ${errors.join('; ')}`);
}
