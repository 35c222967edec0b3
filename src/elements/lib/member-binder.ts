import { tallyStyles } from './binder-tally.ts';
import { heldSections } from './member-keys.ts';
import { onForgotten } from './member-mark.ts';
import { adoptStyles } from './sealed-styles.ts';
import { unsealed } from './sealed.ts';

/** Puts the sections that this device has keys of into the binder. Returns what is missing, in words. */
export async function fillBinder(site: string): Promise<string> {
  const sections = [...(await heldSections()).keys()];
  const pages = await Promise.all(sections.map((section) => binderOf(section, site)));
  const found = pages.filter((page) => page !== undefined);
  for (const { section, page } of found) putIn(section, page);
  if (found.length > 0) {
    onForgotten(() => location.reload());
    countAll();
  }
  const missing = pages.length - found.length;
  return missing === 0
    ? ''
    : `${missing} of your ${pages.length} sections could not be opened just now: only what is open to everyone is in here of ${missing === 1 ? 'it' : 'them'}.`;
}

async function binderOf(section: string, site: string) {
  const result = await unsealed({ section, site, name: `/${section}/binder/`, format: 'page' });
  if (result.kind !== 'text') return undefined;
  return { section, page: new DOMParser().parseFromString(result.text, 'text/html') };
}

/** Takes contents and procedures of a section from its own binder, in the place of what was there. */
function putIn(section: string, page: Document): void {
  const own = `[data-section="${section}"]`;
  const contents = document.querySelector(`.binder-contents ${own}`);
  const inside = page.querySelector(`.binder-contents ${own}`);
  if (contents && inside) contents.replaceWith(inside);
  const before = proceduresIn(document, own);
  const [first] = before;
  first?.replaceWith(...proceduresIn(page, own));
  for (const one of before) one.remove();
  adoptStyles(page);
}

function proceduresIn(page: Document, own: string): Element[] {
  return [...page.querySelectorAll(`article${own}`)].flatMap(
    (article) => article.closest('fill-blanks') ?? [],
  );
}

/** The cover says how many there are, and the last leaf how many pages each has. */
function countAll(): void {
  const articles = [...document.querySelectorAll<HTMLElement>('article[data-pages-of]')];
  const count = document.querySelector('[data-binder-count]');
  if (count) count.textContent = `${articles.length} procedures`;
  const sheet = new CSSStyleSheet();
  const sops = articles.map(({ dataset }) => ({
    name: dataset['pagesOf'] ?? '',
    title: dataset['title'] ?? '',
  }));
  sheet.replaceSync(tallyStyles(sops));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
