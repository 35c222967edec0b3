import { onForgotten } from './member-mark.ts';
import { adoptStyles } from './sealed-styles.ts';
import { unsealed, type Unsealed } from './sealed.ts';

/**
 * Shows what members of `section` read at this address in place of the page. Returns what to tell the
 * reader where it does not open, else nothing.
 */
export async function showSealed(section: string, site: string): Promise<string> {
  const name = location.pathname;
  const result = await unsealed({ section, site, name, format: 'page' });
  if (result.kind !== 'text') return words[result.kind];
  // What was opened must not outlive the keys, not even on the screen.
  onForgotten(() => location.reload());
  await showPage(new DOMParser().parseFromString(result.text, 'text/html'));
  return '';
}

/** What is said where a page does not open. To who holds other sections, a locked one needs no word. */
const words: Record<Exclude<Unsealed['kind'], 'text'>, string> = {
  locked: '',
  offline: 'The network does not answer, and this page is not kept on this device yet.',
  missing: 'The site does not have this page for members just now. Try again in a few minutes.',
  refused:
    'The key on this device does not open this page any more: your invitation was withdrawn or replaced, or what came was damaged on its way. Load the page again; if that does not help, ask who invited you.',
};

/** Puts a whole page in the place of this one: its words, styles and scripts. */
async function showPage(page: Document): Promise<void> {
  const { hash, pathname } = location;
  document.title = page.title;
  for (const { name, value } of page.documentElement.attributes)
    document.documentElement.setAttribute(name, value);
  adoptStyles(page);
  const scripts = [...page.querySelectorAll<HTMLScriptElement>('script[src]')];
  const sources = scripts.map((script) => script.getAttribute('src') ?? '');
  for (const script of scripts) script.remove();
  document.body.replaceWith(document.adoptNode(page.body));
  await Promise.all(sources.map((source) => import(/* @vite-ignore */ source)));
  if (!hash || pathname !== location.pathname) return;
  // The browser looked for the place before it was there; going there again marks it as the target.
  location.replace(hash);
}
