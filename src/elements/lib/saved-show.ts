import { openSops } from './progress-list.ts';
import { html } from './search-html.ts';
import { savedGroups, type SavedGroup, type SavedLine } from './saved-words.ts';
import { savedEntries } from './saved.ts';

/** Everything that is saved on this device, in words. */
export async function readGroups(): Promise<SavedGroup[]> {
  const sops = await openSops();
  return savedGroups(savedEntries(), sops);
}

/** The groups as headings and lists. Words that readers typed become text, never HTML. */
export function showGroups(groups: readonly SavedGroup[]): HTMLElement[] {
  return groups.map(({ heading, lines }) => {
    const list = html('ul', { className: 'plain flow' }, ...lines.map(showLine));
    return html(
      'section',
      { className: 'part' },
      html('h2', { textContent: `${heading} (${lines.length})` }),
      list,
    );
  });
}

function showLine({ about, href, words, items = [] }: SavedLine): HTMLElement {
  const name = href
    ? html('a', { href, textContent: about })
    : html('strong', { textContent: about });
  const line = html('li', {}, name, `: ${words}`);
  if (items.length > 0) {
    const all = items.map((item) => html('li', { textContent: item }));
    line.append(
      html('details', {}, html('summary', { textContent: 'Show them' }), html('ul', {}, ...all)),
    );
  }
  return line;
}
