import type { IndexFile } from 'pagefind';
import { Cbor, listOf, textOf } from './search-cbor.ts';
import { orderFilters } from './search-filter-order.ts';
import { nameOf, pack, unpack } from './search-packing.ts';

/** Which words stand in which part of the index: first word, last word, name of the part. */
export type ChunkRange = readonly [from: string, to: string, name: string];

/** An index whose parts are small enough for a slow connection. */
export interface FineIndex {
  files: IndexFile[];
  ranges: ChunkRange[];
}

/** A word of the index, with the bytes that say where it stands. */
interface Entry {
  word: string;
  bytes: Uint8Array;
}

/** What is known to be laid out as it is read here. */
const version = '1.5.2';
/** Unpacked bytes of a part. Pagefind cuts at about 55,000, half a second of 400 kbit/s as packed. */
const fine = 14_000;
/** Words that begin with the same letters stay together: the engine looks in one part for a word that is being typed. */
const stem = 3;

/**
 * Cuts the parts of Pagefind’s index finer, never between words that begin alike, and says what
 * stands where: readers’ browsers fetch the part they will need while the engine is on its way.
 * Throws where Pagefind’s files are not laid out as known.
 */
export function cutFine(files: readonly IndexFile[]): FineIndex {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  if (!meta || !entry) throw new Error('Pagefind made an index without metadata.');
  const { before, chunks, filters, after } = readMeta(unpack(meta));
  const ordered = orderFilters(files, filters);
  const [, old = ''] = /^pagefind\.(.+)\.pf_meta$/u.exec(meta.path) ?? [];
  const packed = (name: string) => files.find(({ path }) => path === `index/${name}.pf_index`);
  const parts = partsOf(chunks.flatMap((name) => wordsIn(packed(name)))).map((words) =>
    packPart(words, old),
  );
  const ranges = parts.map(({ range }) => range);
  const list = listOf(ranges.map((range) => listOf(range.map(textOf))));
  const content = pack(listOf([...before, list, ordered.list, ...after]));
  const name = nameOf(content, old);
  return {
    ranges,
    files: [
      ...files.filter((file) => file !== meta && file !== entry && !isReplaced.test(file.path)),
      ...ordered.files,
      ...parts.map(({ file }) => file),
      { path: `pagefind.${name}.pf_meta`, content },
      { path: entry.path, content: Buffer.from(textIn(entry).replaceAll(old, name)) },
    ],
  };
}

/** Folders whose files are written anew. */
const isReplaced = /^(?:index|filter)\//u;

/** Metadata: version, pages, parts of the index, filters, and more that is not touched. */
function readMeta(bytes: Uint8Array) {
  const cbor = new Cbor(bytes);
  const items = Array.from({ length: cbor.list() }, () => cbor.whole());
  const [written, pages, list, filters, ...after] = items;
  if (!written || !pages || !list || !filters || new Cbor(written).text() !== version) {
    throw new Error(`This is not an index of Pagefind ${version}: its parts cannot be cut finer.`);
  }
  const ranges = new Cbor(list);
  const chunks = Array.from({ length: ranges.list() }, () => {
    ranges.list();
    const [, , name = ''] = [ranges.text(), ranges.text(), ranges.text()];
    return name;
  });
  return { before: [written, pages], chunks, filters, after };
}

/** The words of one part, in its order. */
function wordsIn(file: IndexFile | undefined): Entry[] {
  if (!file) throw new Error('Pagefind’s index lacks a part that its metadata names.');
  const cbor = new Cbor(unpack(file));
  cbor.list();
  return Array.from({ length: cbor.list() }, () => {
    const bytes = cbor.whole();
    const inside = new Cbor(bytes);
    inside.list();
    return { word: inside.text(), bytes };
  });
}

/** Words in parts of about the wanted size. */
function partsOf(words: readonly Entry[]): Entry[][] {
  const parts: Entry[][] = [];
  let size = Infinity;
  let last = '';
  for (const entry of words) {
    const alike = entry.word.slice(0, stem) === last.slice(0, stem);
    if (size >= fine && !alike) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(entry);
    size += entry.bytes.length;
    last = entry.word;
  }
  return parts;
}

function packPart(words: readonly Entry[], old: string): { range: ChunkRange; file: IndexFile } {
  const content = pack(listOf([listOf(words.map(({ bytes }) => bytes))]));
  const name = nameOf(content, old);
  const range = [words.at(0)?.word ?? '', words.at(-1)?.word ?? '', name] as const;
  return { range, file: { path: `index/${name}.pf_index`, content } };
}

function textIn({ content }: IndexFile): string {
  return Buffer.from(content).toString('utf8');
}
