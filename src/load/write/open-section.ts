import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { nextDocumentId } from '../../model/document-id.ts';
import type { ContentDraft } from '../../model/draft.ts';
import type { CurriculumFile } from '../../model/curriculum-file.ts';
import { nearest } from '../../model/nearest.ts';
import type { SectionFile } from '../../model/section.ts';
import { sopSlug } from '../../model/slug.ts';
import { readContent } from '../read-content.ts';
import { Refusal } from './refusal.ts';

/** A section that an SOP can be written into. */
export interface OpenSection {
  id: string;
  data: SectionFile;
  /** Next free number of its documents. */
  document: string;
}

/** Reads a content folder, or refuses where there is none. */
export async function openContent(contentDir: string, now: Date): Promise<ContentDraft> {
  try {
    return await readContent(contentDir, now);
  } catch {
    throw new Refusal(
      `There is no content folder at ${contentDir}. Run the command where it is, or name it with --content.`,
    );
  }
}

/** The words and lists of the curriculum, which every writing command needs. */
export function settingsOf({ curriculum }: ContentDraft): CurriculumFile {
  if (curriculum.data) return curriculum.data;
  throw new Refusal(
    `${curriculum.file} is missing or has problems. Run \`npm run check:content\`, which names them, and then this command again.`,
  );
}

/** The section of that name; refuses with the nearest spelling and all names if there is none. */
export async function openSection(
  content: ContentDraft,
  contentDir: string,
  id: string,
): Promise<OpenSection> {
  const section = content.sections.find((one) => one.id === id);
  if (!section) throw new Refusal(unknownSection(content, id));
  if (!section.data)
    throw new Refusal(
      `${section.file} has problems. Run \`npm run check:content\`, which names them, and then this command again.`,
    );
  const { code } = section.data;
  const taken = await numbersInFiles(content, contentDir, code);
  const next = Number(nextDocumentId(code, content.sops).split('-')[1]);
  const number = Math.max(next, ...taken.map((one) => one + 1));
  return { id, data: section.data, document: `${code}-${String(number).padStart(2, '0')}` };
}

/** An address for a title; refuses one that has no letters for it. */
export function slugFor(title: string): string {
  const slug = sopSlug(title);
  if (slug) return slug;
  throw new Refusal(
    `The title "${title}" has no letter from a to z, and addresses are made of those. Write a title such as "Referral Program SOP".`,
  );
}

function unknownSection({ sections }: ContentDraft, id: string): string {
  const ids = sections.map((section) => section.id);
  const named = sections.find(({ data }) =>
    [data?.title, data?.code].some((name) => name?.toLowerCase() === id.trim().toLowerCase()),
  );
  const near = named?.id ?? nearest(id, ids);
  const hint = near ? ` Did you mean \`${near}\`?` : '';
  return `There is no section "${id}".${hint} The sections are: ${ids.join(', ')}.`;
}

/** Numbers in files with faulty frontmatter count too: a number is never given twice. */
async function numbersInFiles(
  { files }: ContentDraft,
  contentDir: string,
  code: string,
): Promise<number[]> {
  const root = `${basename(contentDir)}/`;
  const paths = [...files].filter((path) => /\.mdx?$/u.test(path));
  const texts = await Promise.all(
    paths.map((path) => readFile(join(contentDir, path.slice(root.length)), 'utf8')),
  );
  const pattern = new RegExp(`^document:\\s*["']?${code}-(\\d+)`, 'mu');
  return texts.flatMap((text) => {
    const number = pattern.exec(text)?.[1];
    return number ? [Number(number)] : [];
  });
}
