/** Folder of everything that is sealed. Paths are those of files: addresses have a slash before them. */
const sealedFolder = 'sealed/';

/** What readers fetch for a page of the site: `/a/b/` → `/sealed/a/b/page.bin`. */
export function sealedPage(page: string): string {
  return `${sealedFolder}${page.slice(1)}page.bin`;
}

/** What is sealed of a section besides its pages, `search` or `sops`. */
export function sealedPart(section: string, part: 'search' | 'sops'): string {
  return `${sealedFolder}${section}/${part}.bin`;
}

/** The list of all that members of a section keep to read without a connection. */
export function sealedList(section: string): string {
  return `${sealedFolder}${section}/list.json`;
}
