/** Folders whose files have their content’s hash in their name: a changed file has a new address. */
export const hashedFolders = [
  '/_astro/',
  '/pagefind/fragment/',
  '/pagefind/index/',
  '/pagefind/filter/',
] as const;

/** For what never changes under its address. */
export const forever = 'public, max-age=31536000, immutable';

/** How long a browser may keep what it got from `path`. `no-cache` keeps, and asks each time. */
export function cacheControl(path: string): string {
  return hashedFolders.some((folder) => path.startsWith(folder)) ? forever : 'no-cache';
}
