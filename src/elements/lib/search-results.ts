import { excerptOf, type Piece } from './search-excerpt.ts';
import { keepWhole, type FoundPage } from './search-found.ts';
import { html } from './search-html.ts';
import { landings, type Landing } from './search-landings.ts';

/** One found page as an item of the list: where it belongs, and where in it to land. */
export function resultItem(found: FoundPage, question: string): HTMLLIElement {
  const page = keepWhole(found, question);
  const { url, meta } = page;
  const places = landings(page, question);
  return html(
    'li',
    {},
    html('a', { href: url, className: 'search-page' }, meta['title'] ?? url),
    html('p', { className: 'quiet' }, factsOf(page).join(' · ')),
    places.length > 0
      ? html('ul', { className: 'plain' }, ...places.map((place) => landingItem(url, place)))
      : html('p', { className: 'search-excerpt' }, ...marked(excerptOf(page))),
  );
}

function factsOf({ meta, filters }: FoundPage): string[] {
  const section = filters['section']?.[0];
  const facts = [meta['document'], section === meta['title'] ? 'Section' : section];
  return [...facts, filters['access']?.[0]].filter((fact) => fact !== undefined);
}

function landingItem(url: string, { anchor, title, excerpt }: Landing): HTMLLIElement {
  const isCheckpoint = anchor.startsWith('check-');
  return html(
    'li',
    {},
    html(
      'a',
      { href: `${url}#${anchor}`, className: isCheckpoint ? 'search-check' : '' },
      html('strong', {}, ...marked(title)),
      ...(excerpt.length > 0
        ? [html('span', { className: 'search-excerpt' }, ...marked(excerpt))]
        : []),
    ),
  );
}

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, hit }) => (hit ? html('mark', {}, text) : text));
}
