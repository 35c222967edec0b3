import { basename } from 'node:path';
import { hashOf, isMediaName, type ImageOfSop } from './images-of-sop.ts';
import type { Leak } from './leak.ts';

/** The pictures that have the very bytes found: a copy, under whatever name. */
export function imageLeaks(
  bytes: Uint8Array,
  images: readonly ImageOfSop[],
  { file, how, line }: Pick<Leak, 'file' | 'how' | 'line'>,
): Leak[] {
  // Length first: hardly a file has to be hashed.
  const alike = images.filter((image) => image.bytes?.size === bytes.length);
  if (alike.length === 0) return [];
  const hash = hashOf(bytes);
  return alike
    .filter((image) => image.bytes?.hash === hash)
    .map(({ sop, stem }) => ({
      file,
      ...(line !== undefined && { line }),
      how: [...how, 'picture'],
      sop,
      excerpt: stem,
    }));
}

/**
 * The pictures whose name a media file bears. Astro’s smaller copies have other bytes, and a name
 * such as `pump-room.B4xY_1a.webp`.
 */
export function nameLeaks(file: string, images: readonly ImageOfSop[]): Leak[] {
  const name = basename(file).toLowerCase();
  if (!isMediaName(name)) return [];
  return images
    .filter(({ stem }) => hasStem(name, stem))
    .map(({ sop, stem }) => ({ file, how: ['picture’s name'], sop, excerpt: stem }));
}

function hasStem(name: string, stem: string): boolean {
  const at = name.indexOf(stem);
  const isEdge = (sign: string | undefined) => sign === undefined || !/[\p{L}\p{N}]/u.test(sign);
  return stem !== '' && at >= 0 && isEdge(name[at - 1]) && isEdge(name[at + stem.length]);
}
