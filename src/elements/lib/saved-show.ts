import { openSops } from './progress-list.ts';
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
    const list = make('ul', { className: 'plain flow' }, ...lines.map(showLine));
    return make(
      'section',
      { className: 'part' },
      make('h2', { textContent: `${heading} (${lines.length})` }),
      list,
    );
  });
}

function showLine({ about, href, words, items = [] }: SavedLine): HTMLElement {
  const name = href
    ? make('a', { href, textContent: about })
    : make('strong', { textContent: about });
  const line = make('li', {}, name, `: ${words}`);
  if (items.length > 0) {
    const all = items.map((item) => make('li', { textContent: item }));
    line.append(
      make('details', {}, make('summary', { textContent: 'Show them' }), make('ul', {}, ...all)),
    );
  }
  return line;
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}
