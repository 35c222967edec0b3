import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { SopDraft } from '../../model/draft.ts';

/** A local picture or file that an SOP shows. */
export interface ImageOfSop {
  sop: string;
  /** Name without folder and ending, in lower case: what Astro’s copies begin with. */
  stem: string;
  /** Absent if the file is not there, or is in `public/`, which is public. */
  bytes: { size: number; hash: string } | undefined;
  /** The words inside a drawing. */
  words: string[];
}

const endings = 'avif|gif|heic|jpe?g|mp4|pdf|png|svg|webm|webp';
const mediaName = new RegExp(String.raw`\.(?:${endings})$`, 'iu');
const mediaPath = new RegExp(String.raw`[^\s"'\x60()<>{}=]+\.(?:${endings})\b`, 'giu');

/** Whether a file of this name is a picture, a film or a sheet. */
export function isMediaName(name: string): boolean {
  return mediaName.test(name);
}

/** What a file’s bytes are known by. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Every local media file that the SOP’s file names, in Markdown, HTML, components and imports alike. */
export async function imagesOfSop(
  contentDir: string,
  draft: SopDraft,
  source: string,
): Promise<ImageOfSop[]> {
  const folder = join(contentDir, draft.section);
  const paths = new Set([...source.matchAll(mediaPath)].map(([path]) => path));
  draft.images.forEach(({ url }) => paths.add(url.replace(/[?#].*$/u, '')));
  return await Promise.all(
    [...paths]
      .filter((path) => !/^(?:[a-z]+:|\/\/)/iu.test(path))
      .map(async (path) => {
        const plain = decodePath(path);
        const content = plain.startsWith('/') ? undefined : await read(join(folder, plain));
        return {
          sop: draft.id,
          stem: basename(plain, extname(plain)).toLowerCase(),
          bytes: content && { size: content.length, hash: hashOf(content) },
          words: content && extname(plain).toLowerCase() === '.svg' ? wordsInDrawing(content) : [],
        };
      }),
  );

  async function read(path: string): Promise<Buffer | undefined> {
    try {
      return await readFile(path);
    } catch {
      return undefined; // A picture that is missing is the content check’s to name.
    }
  }
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path; // A stray percent sign: the name is meant as it stands.
  }
}

function wordsInDrawing(content: Buffer): string[] {
  return content
    .toString('utf8')
    .split(/<[^>]*>/u)
    .map((text) => text.trim())
    .filter(Boolean);
}
