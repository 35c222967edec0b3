import { fieldsOf, savedText } from './blanks-fields.ts';

/** Everything typed into the blank form is saved under keys that begin so. */
export const templatePrefix = 'blank/template/';

/**
 * Puts a field beside every blank of the form inside `host`. On screen the field is there, on paper
 * the blank. Purpose and scope are the academy’s own words: they become blanks with an example.
 */
export function addFields(host: Element): void {
  for (const part of ['purpose', 'scope']) openPart(host, part);
  const nameKey = keyMaker();
  for (const blank of host.querySelectorAll<HTMLElement>('.sop .blank')) {
    const name = nameOf(blank);
    const field = document.createElement('textarea');
    field.className = 'blank-field screen-only';
    field.rows = 1;
    field.autocomplete = 'off';
    field.placeholder = blank.title || name;
    field.ariaLabel = [name, ...placeOf(blank)].join(', ');
    field.dataset['key'] = nameKey(name);
    blank.classList.add('paper-only');
    blank.removeAttribute('title');
    blank.after(field);
  }
}

/** Puts what stands in the fields into the blanks beside them, for paper. */
export function fillFromFields(host: Element): void {
  for (const field of fieldsOf(host)) {
    const blank = field.previousElementSibling;
    if (!blank?.classList.contains('blank')) continue;
    const value = field.value.trim();
    blank.textContent = value || field.dataset['words'] || blank.textContent;
    field.dataset['words'] ??= blank.textContent;
    blank.toggleAttribute('data-filled', value !== '');
  }
}

/**
 * Keys by the words of a blank and its place among those with the same words: the third [Role/Name]
 * is `blank/template/role-name-3`, wherever other blanks come or go.
 */
export function keyMaker(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const slug = name.toLowerCase().replace(/[^a-z0-9]+/gu, '-');
    const count = (seen.get(slug) ?? 0) + 1;
    seen.set(slug, count);
    return `${templatePrefix}${slug}-${count}`;
  };
}

/** What the head of every printed page says: of the reader’s SOP, or what was `printed` before. */
export function headOf(host: Element, printed: DOMStringMap): DOMStringMap {
  const [title, id, effective] = ['title', 'document', 'date-1'].map((name) =>
    savedText(templatePrefix + name),
  );
  if (!title && !id) return printed;
  const line = '________';
  const version = host.querySelector('td[data-label="Version"]')?.textContent ?? line;
  return {
    printTitle: title || printed['printTitle'],
    printDocument: `Document ${id || line} · Version ${version} · Effective ${effective || line}`,
  };
}

/** Where a blank stands, in words: many have the same name. */
function placeOf(blank: Element): string[] {
  const row = blank.closest('tr, li');
  const marker = blank.closest('.step, .levels > li')?.querySelector('.marker')?.textContent;
  const number = row?.parentElement ? [...row.parentElement.children].indexOf(row) + 1 : 0;
  const places = [
    blank.closest('dd')?.previousElementSibling?.textContent,
    marker ?? (number > 0 ? `${number}` : undefined),
    blank.closest('.part')?.querySelector('h2')?.textContent,
  ];
  return places.flatMap((place) => place ?? []);
}

function openPart(host: Element, id: string): void {
  const text = host.querySelector(`#${id} + p`);
  if (!text || text.querySelector('.blank')) return;
  const blank = document.createElement('span');
  blank.className = 'blank whole';
  blank.title = text.textContent.trim();
  blank.textContent = `[${id.charAt(0).toUpperCase()}${id.slice(1)}]`;
  text.replaceChildren(blank);
}

function nameOf(blank: Element): string {
  return blank.textContent.replace(/^\[|\]$/gu, '').trim();
}
