import { printLines } from './print-lines.ts';
import type { PublicCurriculum, PublicSection } from './public-curriculum.ts';
import type { OpenSop, PublicSop } from './public-view.ts';

/** A section of a binder: what is printed whole, and what is told in a line. */
export interface BinderSection {
  section: PublicSection;
  sops: PublicSop[];
}

/** What a binder holds, in the order of the curriculum; sections with nothing open are left out. */
export function binderSections(
  curriculum: PublicCurriculum,
  sops: readonly PublicSop[],
): BinderSection[] {
  const byId = new Map(sops.map((sop) => [sop.id, sop]));
  return curriculum.sections
    .map((section) => ({ section, sops: section.sops.flatMap(({ id }) => byId.get(id) ?? []) }))
    .filter((one) => printedWhole([one]).length > 0);
}

/** Those SOPs of a binder that are printed whole, in order. */
export function printedWhole(sections: readonly BinderSection[]): OpenSop[] {
  return sections.flatMap(({ sops }) => sops.filter((sop) => sop.access === 'open'));
}

/** Name of an SOP’s pages in a binder, and beginning of its ids there: `ret-01`. */
export function binderName({ document }: Pick<PublicSop, 'document'>): string {
  return document.toLowerCase();
}

/**
 * The same HTML with every id, and every reference to one, under `name`: in a binder many SOPs
 * stand on one page, and all have a `purpose` and a `step-…`.
 */
export function idsUnder(name: string, html: string): string {
  const own = (ids: string) => ids.replace(/\S+/gu, (id) => `${name}-${id}`);
  return html.replace(/<[a-z][^>]*>/giu, (tag) =>
    tag
      .replace(
        /\s(id|for|aria-labelledby|aria-describedby)="([^"]*)"/gu,
        (_, key: string, ids: string) => ` ${key}="${own(ids)}"`,
      )
      .replace(/\shref="#([^"]+)"/gu, (_, id: string) => ` href="#${own(id)}"`),
  );
}

/**
 * The style sheet of a binder: per SOP named pages with its own running head and its own count.
 * Chromium counts the pages of a name while it lays them out, so “of how many” is known to CSS only
 * behind the last one: the last leaf says it of each SOP, and `<binder-pages>` in time for the rest.
 * CSS in a file, since the policy forbids styles in the page.
 */
export function binderStyles(sops: readonly OpenSop[], site: string): string {
  return [leaves, ...sops.map((sop) => pagesOf(sop, site))].join('\n');
}

const leaves = `@page cover { @top-left { content: none } @top-right { content: none } @bottom-left { content: none } @bottom-right { content: none } }
.binder, .binder > fill-blanks { display: block }
@media screen { .binder > * + *, .binder-contents { margin-block-start: 3.5rem } .binder-contents li + li { margin-block-start: 0.75rem } }
@media print {
  .binder { font-size: 11pt }
  .binder-cover { page: cover; padding-block-start: 60mm }
  .binder-contents, .binder-sop, .binder-tally { break-before: page }
  .binder-cover h1 { padding-block-end: 8mm; border-block-end: 2.5pt solid #000; font-size: 34pt }
  .binder-cover p { margin-block-start: 7mm; font-size: 14pt }
  .binder > fill-blanks > :is(article, nav) > h2, .binder-tally h2 { font-size: 20pt }
  .binder-contents li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8mm; align-items: baseline; padding-block: 1.6mm; border-block-end: 0.5pt solid #888; break-inside: avoid }
  .binder-contents li > span:first-child { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
  .binder-contents .quiet { font-size: 10pt }
  .binder-tally { page: tally }
}`;

function pagesOf(sop: OpenSop, site: string): string {
  const name = binderName(sop);
  const { title, document, notice } = printLines(sop, site);
  return `@page ${name} { counter-increment: ${name};
  @top-left { content: ${quoted(title)} }
  @top-right { content: ${quoted(document)} }
  @bottom-left { content: ${quoted(notice)} }
  @bottom-right { content: ${quoted(`${sop.document} page `)} counter(${name}) var(--pages-${name}, "") "\\A" counter(page) " of " counter(pages) " in all" } }
@media print { .binder-${name} { page: ${name} } }`;
}

/** A text as CSS writes it: quotes, backslashes and line ends cannot end it early. */
function quoted(text: string): string {
  return `"${text.replace(/["\\\n\r\f<]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}
