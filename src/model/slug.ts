/**
 * A name for addresses and ids: lower-case words joined by hyphens.
 * “Cost-per-Stop Pricing” is `cost-per-stop-pricing`. Accents go, apostrophes join.
 */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

/** The title as lists show it: “Cancellation Recovery SOP” is listed as “Cancellation Recovery”. */
export function shortTitle(title: string): string {
  return title.replace(/\s+SOP$/u, '');
}

/** The last part of an SOP’s address, from its title. */
export function sopSlug(title: string): string {
  return slugOf(shortTitle(title));
}
