/** Where the worker lies: at the root, since it speaks for the addresses at and below its own. */
export const workerAddress = '/offline.js';

/** What devices keep before it is opened. */
export interface OfflineScope {
  /** Ids of the SOPs that are kept, with all their pages. */
  sops: ReadonlySet<string>;
  /** Whether search is kept. */
  search: boolean;
}

/** A sheet, which open SOPs have and locked ones do not; their loader gives it pages by the gate. */
const sheet = /^([^/]+\/[^/]+)\/checklist\/index\.html$/u;
/** What is sealed beside the sheet of an SOP by invitation: to visitors that is a locked one. */
const sealedSheet = /^sealed\/([^/]+\/[^/]+)\/checklist\/page\.bin$/u;
/** Pages that only say something over the network, or hold again what other pages hold. */
const onlineOnly = /^(?:waitlist|binder)\//u;
/** What no page asks for; of the engine, what serves languages that this site is not in. */
const unused = /\.map$|^pagefind\/wasm\.unknown/u;
/** Everything that pages are made of besides HTML: pictures of open SOPs, and what progress reads. */
const parts = /^(?:_astro|pagefind)\/|^favicon\.|^sops\.json$/u;

/**
 * What devices keep of a site with these files: all SOPs that are open to everyone, read off the
 * finished pages, since reading 600 SOPs anew takes seconds. With `opened` it is the shell; SOPs are
 * kept as they are opened.
 */
export function offlineScope(paths: readonly string[], wanted?: string): OfflineScope {
  const all = wanted !== 'opened';
  const sealed = new Set(paths.flatMap((path) => sealedSheet.exec(path)?.[1] ?? []));
  const open = paths.flatMap((path) => sheet.exec(path)?.[1] ?? []).filter((id) => !sealed.has(id));
  return { sops: new Set(all ? open : []), search: all };
}

/**
 * Whether readers’ devices keep a file of the site (by its path in `dist`) from the first visit on:
 * shell, search, open SOPs and their sheets. Previews of locked SOPs are kept when they are opened.
 */
export function isKeptOffline(path: string, { sops, search }: OfflineScope): boolean {
  if (!search && path.startsWith('pagefind/')) return false;
  if (parts.test(path)) return !unused.test(path);
  if (!path.endsWith('index.html') || onlineOnly.test(path)) return false;
  const folders = path.split('/').slice(0, -1);
  return folders.length < 2 || sops.has(folders.slice(0, 2).join('/'));
}

/** The address that a file of the site answers at. */
export function offlineAddress(path: string): string {
  return `/${path.replace(/index\.html$/u, '')}`;
}
