import { currentPath, printedAddress } from './addresses.ts';
import type { PublicSop } from './public-view.ts';

/** What the head and foot of every printed page say; a line break is one on paper. */
export interface PrintLines {
  title: string;
  document: string;
  notice: string;
}

/** Where a printout is checked: behind its QR code, and as people type it from paper. */
export interface PrintCheck {
  url: string;
  printed: string;
}

/** The lines that make a printed SOP a controlled document; `site` is the address of the site. */
export function printLines(sop: PublicSop, site: string): PrintLines {
  const approved = sop.access === 'open' ? `\nApproved by ${sop.approvedBy}` : '';
  return {
    title: sop.title,
    document: `${sop.document} · Version ${sop.version} · Effective ${sop.effective}${approved}`,
    notice: `Uncontrolled when printed. Current version:\n${printedAddress(site, currentPath(sop.document))}`,
  };
}

/** The address that says whether a printout of today’s version is still current. */
export function printCheck(sop: PublicSop, site: string): PrintCheck {
  const path = `${currentPath(sop.document)}?${new URLSearchParams({ v: sop.version }).toString()}`;
  return { url: new URL(path, site).href, printed: printedAddress(site, path) };
}
