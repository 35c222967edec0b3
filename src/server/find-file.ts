import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What an address of the site leads to. */
export type Found =
  { kind: 'file'; file: string } | { kind: 'redirect'; to: string } | { kind: 'nothing' };

const nothing: Found = { kind: 'nothing' };

/** Files of `dist` that hosts read and nobody else does. */
const forHosts = new Set(['_headers', '_redirects']);

/**
 * The file of `dist` that `pathname` (as in a URL, encoded) stands for. A folder without its slash
 * redirects to it. No address leads out of `dist`.
 */
export async function findFile(dist: string, pathname: string): Promise<Found> {
  const names = readNames(pathname);
  if (!names) return nothing;
  const path = join(dist, ...names);
  if (pathname.endsWith('/')) return await fileOrNothing(join(path, 'index.html'));
  if (await isFile(join(path, 'index.html'))) return { kind: 'redirect', to: `${pathname}/` };
  return await fileOrNothing(path);
}

/** The decoded names of a path, or undefined if one of them is no name of a file to serve. */
function readNames(pathname: string): string[] | undefined {
  try {
    const names = pathname.slice(1).replace(/\/$/u, '').split('/').map(decodeURIComponent);
    if (pathname === '/') return [];
    return names.every(isServable) && !forHosts.has(names.join('/')) ? names : undefined;
  } catch {
    return undefined; // A per cent sign that encodes nothing: there is no such file.
  }
}

/** An empty name would make `//host` a redirect to another site; a dot hides, or leads upwards. */
function isServable(name: string): boolean {
  return (
    name !== '' && !/[/\\\0:]/u.test(name) && (!name.startsWith('.') || name === '.well-known')
  );
}

async function fileOrNothing(file: string): Promise<Found> {
  return (await isFile(file)) ? { kind: 'file', file } : nothing;
}

async function isFile(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined); // Not there, or not readable: no file.
  return found?.isFile() ?? false;
}
