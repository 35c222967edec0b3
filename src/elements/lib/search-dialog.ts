import { learnChunks } from './search-ahead.ts';
import { startEngine } from './search-engine.ts';
import { html } from './search-html.ts';
import { SearchPanel } from './search-panel.ts';
import styles from './search-dialog.css?inline';

/** The one dialog of the page, once it was opened, and the panel in it. */
let opened: { dialog: HTMLDialogElement; panel: SearchPanel } | undefined;
/** The panel that a page about searching holds in its text. */
let mounted: SearchPanel | undefined;

/** Opens the search over the page, or goes to the one in the page. Esc closes; focus returns. */
export function openSearch(host: HTMLElement): void {
  prepare();
  if (mounted) {
    mounted.field.focus();
    return;
  }
  opened ??= makeDialog();
  // Safari does not focus a link that is clicked; the dialog gives focus back to what had it.
  if (document.activeElement === document.body) host.querySelector('a')?.focus();
  opened.dialog.showModal();
  opened.panel.field.select();
}

/** Puts the search into the page. Its address holds the words, to be shared and gone back to. */
export function mountSearch(host: HTMLElement): void {
  prepare();
  const panel = new SearchPanel();
  mounted = panel;
  host.prepend(panel.element);
  panel.field.addEventListener('input', () => {
    const query = new URLSearchParams(panel.field.value ? { q: panel.field.value } : {});
    history.replaceState(history.state, '', `?${query}`);
  });
  panel.field.value = new URLSearchParams(location.search).get('q') ?? '';
  if (panel.field.value) panel.ask();
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
