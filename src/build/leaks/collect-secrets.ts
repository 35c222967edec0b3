import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readContent } from '../../load/read-content.ts';
import { checkMethods, fieldNames, partNames, tableColumns } from '../../model/anatomy.ts';
import type { ContentDraft, SopDraft } from '../../model/draft.ts';
import type { ReadAs } from '../../model/read-as.ts';
import { withoutEscapes } from './escapes.ts';
import { imagesOfSop, type ImageOfSop } from './images-of-sop.ts';
import { letterString, lettersOf } from './letters.ts';
import { tellingRun } from './matching-run.ts';
import { sortSops, type SortedSop } from './sort-sops.ts';
import { isTelling, wordsOf } from './telling.ts';
import { indexNeedles, type Needle, type TextIndex } from './text-index.ts';
import { isPreviewLine, textsOfSop } from './texts-of-sop.ts';

/** What must not be found in the finished site. */
export interface Secrets {
  /** Ids of the SOPs that are not wholly public. */
  sops: string[];
  /** Their texts. */
  texts: TextIndex;
  /** Their pictures. */
  images: ImageOfSop[];
}

/** An SOP with the texts and pictures of its file, parted into what anyone may see and the rest. */
interface PartedSop {
  id: string;
  open: boolean;
  publicTexts: string[];
  hiddenTexts: string[];
  images: ImageOfSop[];
}

/**
 * Everything in `contentDir` that the gate keeps back from `reader`: of each SOP that is locked or has no page,
 * every text and picture of its file, less what is public anyway and less what tells nothing.
 */
export async function collectSecrets(
  contentDir: string,
  now: Date,
  reader: ReadAs = 'visitor',
): Promise<Secrets> {
  const content = await readContent(contentDir, now);
  const sops = await Promise.all(sortSops(content, reader).map((sop) => partSop(contentDir, sop)));
  const hidden = sops.filter(({ open }) => !open);
  const form = await textsOfForm(contentDir, content);
  const publicTexts = [
    ...[...publicFurniture(content), ...form],
    ...sops.flatMap((sop) => sop.publicTexts),
  ];
  const publicWords = new Set(publicTexts.flatMap(wordsOf));
  const needles = hidden.flatMap((sop) => needlesOf(sop, publicWords));
  const publicImages = sops.flatMap(({ open, images }) => (open ? images : []));
  return {
    sops: hidden.map(({ id }) => id),
    texts: indexNeedles(
      needles,
      publicTexts.map((text) => lettersOf(withoutEscapes(text))),
    ),
    images: withoutImages(
      hidden.flatMap(({ images }) => images),
      publicImages,
    ),
  };
}

async function partSop(contentDir: string, { draft, view }: SortedSop): Promise<PartedSop> {
  const source = await readFile(join(dirname(contentDir), draft.file), 'utf8');
  const texts = textsOfSop(draft, source);
  const isPublic = (line: number) =>
    view?.access === 'open' || (view?.access === 'locked' && isPreviewLine(draft, line));
  const { title = '', document = '', summary = '' } = draft.frontmatter ?? {};
  const images = await imagesOfSop(contentDir, draft, source);
  return {
    id: draft.id,
    open: view?.access === 'open',
    publicTexts: [
      ...[title, document, summary, ...linksTo(draft, title, document), ...stringsIn(view)],
      ...texts.filter(({ line }) => isPublic(line)).map(({ text }) => text),
    ],
    hiddenTexts: [
      ...texts.filter(({ line }) => !isPublic(line)).map(({ text }) => text),
      ...images.flatMap(({ words }) => words),
    ],
    images,
  };
}

/** How SOPs link to one: number, title and address in one breath, as lists and menus say them, too. */
function linksTo({ id, slug, format }: SopDraft, title: string, document: string): string[] {
  return [title, document].flatMap((text) => [
    `[${text}](./${slug}.${format})`,
    `[${text}](../${id}.${format})`,
  ]);
}

/** What every page may say: the files of curriculum and sections, the blank form, the form’s words. */
function publicFurniture({ curriculum, sections, template }: ContentDraft): string[] {
  return [
    ...[...partNames, ...fieldNames, ...checkMethods, ...Object.values(tableColumns).flat()],
    ...stringsIn([curriculum.data, sections.map(({ data }) => data), template?.frontmatter]),
    // A page writes a blank twice: its key, and what stands in the brackets.
    ...(curriculum.data?.blanks.map(({ name }) => `${name} ${name} ${name}`) ?? []),
    // Lists of blanks put any two of them side by side.
    ...(curriculum.data?.blanks.flatMap(({ name }, _at, all) =>
      all.map((other) => `${name} ${other.name} ${name}`),
    ) ?? []),
  ];
}

/** The blank form as its file has it: a draft that is begun from it holds whole pieces of it. */
async function textsOfForm(contentDir: string, { template }: ContentDraft): Promise<string[]> {
  if (!template) return [];
  const source = await readFile(join(dirname(contentDir), template.file), 'utf8');
  return textsOfSop(template, source).map(({ text }) => text);
}

/** Telling texts, each once. A long text inside another one is found with that one. */
function needlesOf({ id, hiddenTexts }: PartedSop, publicWords: ReadonlySet<string>): Needle[] {
  const short = new Set<string>();
  let long = '';
  return hiddenTexts.map(withoutEscapes).flatMap((text) => {
    const letters = lettersOf(text);
    if (!isTelling(text, letters.length, publicWords)) return [];
    const key = letterString(letters);
    if (letters.length >= tellingRun ? long.includes(key) : short.has(key)) return [];
    if (letters.length >= tellingRun) long += `\n${key}`;
    else short.add(key);
    return [{ sop: id, text, letters }];
  });
}

function withoutImages(images: readonly ImageOfSop[], open: readonly ImageOfSop[]): ImageOfSop[] {
  const stems = new Set(open.map(({ stem }) => stem));
  const hashes = new Set(open.flatMap(({ bytes }) => bytes?.hash ?? []));
  return images.filter(({ stem, bytes }) => !stems.has(stem) && !hashes.has(bytes?.hash ?? ''));
}

/** Every string in a value, however deep. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
