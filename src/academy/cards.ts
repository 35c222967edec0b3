import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawQr } from '../model/qr.ts';
import type { Academy } from './academy.ts';
import { cardStyle } from './card-style.ts';
import type { IssuedInvitation } from './code-of.ts';
import type { InvitationsFile } from './invitations-file.ts';

/** Most sections that a card names one by one. */
const mostTitles = 2;

/**
 * Writes the cards of a batch into one file under the data folder, and returns its path. The file
 * holds the codes, so it is for its owner’s eyes only.
 */
export async function writeCards(
  { dataDir }: Academy,
  file: InvitationsFile,
  invitations: readonly IssuedInvitation[],
): Promise<string> {
  const folder = join(dataDir, 'cards');
  const numbers = invitations.map(({ number }) => number);
  const ends = [...new Set([Math.min(...numbers), Math.max(...numbers)])];
  const path = join(folder, `invitations-${ends.join('-')}.html`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(path, cardsPage(file, invitations), { mode: 0o600 });
  return path;
}

/** All cards of a batch as one page, eight on a sheet of Letter or A4. */
export function cardsPage(file: InvitationsFile, invitations: readonly IssuedInvitation[]): string {
  const title = escaped(`${file.settings.title}: ${invitations.length} invitations`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${cardStyle}</style>
<p class="note">Print, cut along the lines, and give each card to one person. Whoever has the code can read: erase this file once the cards are printed.</p>
<main>
${invitations.map((one) => card(file, one)).join('\n')}
</main>
</html>
`;
}

function card(file: InvitationsFile, { number, sections, code, link }: IssuedInvitation): string {
  const { title, publisher, address } = file.settings;
  const short = new URL('/unlock/', address).href.replace(/^https?:\/\/|\/$/gu, '');
  return `<article>
<h1>${escaped(title)}</h1>
<div>
<p>Your invitation opens ${escaped(opens(file, sections))}.</p>
<p>Point a phone’s camera here, or open<br><b>${escaped(short)}</b><br>and type this code:</p>
</div>
${qrSvg(link)}
<p class="code">${code}</p>
<p class="small">${escaped(publisher)} · Invitation ${number} · For you alone. Keep this card: it works on your other devices too, and for sections that are added later.</p>
</article>`;
}

function opens({ sections: drafts }: InvitationsFile, sections: 'all' | string[]): string {
  if (sections === 'all') return 'all sections';
  if (sections.length > mostTitles) return `${sections.length} sections`;
  const titles = sections.map((id) => drafts.find((one) => one.id === id)?.data?.title ?? id);
  return new Intl.ListFormat('en').format(titles);
}

function qrSvg(text: string): string {
  const { size, path } = drawQr(text);
  return `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="QR code of the link"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" stroke-width="1.02" d="${path}"/></svg>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
