import { learnChunks } from './search-ahead.ts';
import { startEngine } from './search-engine.ts';
import { html } from './search-html.ts';
import { SearchPanel } from './search-panel.ts';
import styles from './search-dialog.css?inline';

/** The one dialog of the page, once it was opened, and the panel in it. */
let opened: { dialog: HTMLDialogElement; panel: SearchPanel } | undefined;
/** The panel that a page about searching holds in its text. */
let mounted: SearchPanel | undefined;

/** Starts the search that an element asks for: in its place, or over the page. */
export function startSearch(host: HTMLElement): void {
  prepare();
  if (host.hasAttribute('inline')) mountSearch(host);
  else openSearch(host);
}

/** Opens the search over the page, or goes to the one in the page. Esc closes; focus returns. */
function openSearch(host: HTMLElement): void {
  if (mounted) {
    mounted.field.focus();
    return;
  }
  opened ??= makeDialog();
  // Safari does not focus a link that is clicked; the dialog gives focus back to what had it.
  if (document.activeElement === document.body) host.querySelector('a')?.focus();
  opened.dialog.showModal();
  opened.panel.begin();
  opened.panel.field.select();
}

/** Puts the search into the page. Its address holds the words, to be shared and gone back to. */
function mountSearch(host: HTMLElement): void {
  const panel = new SearchPanel();
  mounted = panel;
  host.prepend(panel.element);
  panel.field.addEventListener('input', () => {
    const query = new URLSearchParams(panel.field.value ? { q: panel.field.value } : {});
    history.replaceState(history.state, '', `?${query}`);
  });
  panel.field.value = new URLSearchParams(location.search).get('q') ?? '';
  panel.begin();
}

function makeDialog() {
  const panel = new SearchPanel();
  const close = html('button', { type: 'button', className: 'search-close' }, 'Close');
  const dialog = html('dialog', { className: 'search', ariaLabel: 'Search' }, close, panel.element);
  dialog.addEventListener('click', ({ target }) => {
    // A click beside the panel, on the cross, or on a result, which may be on this very page.
    const leaves =
      target === dialog || (target instanceof Element && target.closest('a, .search-close'));
    if (leaves) dialog.close();
  });
  document.body.append(dialog);
  return { dialog, panel };
}

/** Brings styles and engine, which no page loads before a reader asks to search. */
function prepare(): void {
  void learnChunks();
  startEngine().catch(() => undefined); // The first search says what went wrong.
  const sheet = new CSSStyleSheet();
  if (!opened && !mounted) document.adoptedStyleSheets.push(sheet);
  sheet.replaceSync(styles);
}
