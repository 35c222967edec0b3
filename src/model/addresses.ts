import { slugOf } from './slug.ts';

/** Address of a section’s page on this site. */
export function sectionPath(section: string): string {
  return `/${section}/`;
}

/** Address of an SOP’s page; `id` is `section/slug`. */
export function sopPath(id: string): string {
  return `/${id}/`;
}

/** Address of an SOP’s checklist sheet. */
export function sheetPath(id: string): string {
  return `/${id}/checklist/`;
}

/** Address where a run of an SOP is started and worked through. */
export function runPath(id: string): string {
  return `/${id}/run/`;
}

/** Address where readers fill in what all SOPs share, or of the one field there for a blank. */
export function myBusinessPath(blank?: string): string {
  return `/my-business/${blank ? `#${slugOf(blank)}` : ''}`;
}

/** Short address that a printed sheet shows: is this printout current? */
export function currentPath(document: string): string {
  return `/current/${document.toLowerCase()}/`;
}

/** Address of the binder of a section, or of all that is open. */
export function binderPath(section?: string): string {
  return section ? `/${section}/binder/` : '/binder/';
}

/**
 * An address that names the version it means. The worker answers it from the network first, not from
 * what was kept before that version (`src/elements/lib/offline-worker.ts`).
 */
export function atVersion(path: string, version: string): string {
  return `${path}?${new URLSearchParams({ version }).toString()}`;
}

/** Address of the waitlist, remembering what the reader was looking at. */
export function waitlistPath(about: { section?: string; sop?: string } = {}): string {
  const query = new URLSearchParams(about).toString();
  return `/waitlist/${query ? `?${query}` : ''}`;
}

/** An address of this site as people type it from paper: host and path, without `https://`. */
export function printedAddress(site: string, path: string): string {
  return `${new URL(site).host}${path}`.replace(/\/$/u, '');
}
