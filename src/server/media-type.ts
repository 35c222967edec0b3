import { extname } from 'node:path';
import { getMimeType, mimes } from 'hono/utils/mime';

const unknown = 'application/octet-stream';

const known = {
  ...mimes,
  md: 'text/markdown; charset=utf-8',
  webmanifest: 'application/manifest+json',
};

/** The content type of a file, by its name. Pagefind’s own formats are plain bytes. */
export function mediaType(file: string): string {
  // An underscore in the ending (`.pf_meta`) is more than `getMimeType` reads.
  return getMimeType(`file${extname(file)}`, known) ?? unknown;
}

/** Whether compression pays for a type: Pagefind’s files, images and fonts are compressed already. */
export function isCompressible(type: string): boolean {
  return /^text\/|[/+](json|xml|wasm)\b|^image\/svg/u.test(type);
}
