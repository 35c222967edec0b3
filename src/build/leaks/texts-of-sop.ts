import type { SopDraft } from '../../model/draft.ts';

/** A text of an SOP file, and the line of the file on which it begins. */
export interface TextOfSop {
  line: number;
  text: string;
}

/** Parts of a body that everyone may read even where the SOP is locked. */
const publicParts = ['Purpose', 'Scope', 'Responsibility'];

/**
 * Every text of an SOP’s body, twice over: as written (so that comments, code and properties of
 * components are in it without a list of kinds to forget one of) and as a reader reads it; and
 * the texts of its frontmatter that are not its card’s. Long texts come first.
 */
export function textsOfSop(draft: SopDraft, source: string): TextOfSop[] {
  const { frontmatter, texts, links, images, steps, pausePoints } = draft;
  const at = (line: number, list: readonly string[]) => list.map((text) => ({ line, text }));
  const lists = [
    steps.map(({ heading }) => heading).join(' '),
    steps.map(({ title }) => title).join(' '),
    frontmatter?.keywords.join(' ') ?? '',
  ];
  const blocks = [
    ...at(
      1,
      frontmatter?.hazards.flatMap(({ warning, wear = '', stop }) => [warning, wear, stop]) ?? [],
    ),
    ...texts.map(({ value, place }) => ({ line: place.line, text: value })),
    ...images.map(({ text, place }) => ({ line: place.line, text })),
  ];
  const pieces = [
    ...at(1, frontmatter?.keywords ?? []),
    ...links.flatMap(({ text, url, place }) =>
      at(place.line, [text, /^\w+:/u.test(url) ? url : '']),
    ),
    ...steps.flatMap(({ title, fields, place }) => [
      ...at(place.line, [title]),
      ...fields.map((field) => ({ line: field.place.line, text: field.text })),
    ]),
    ...pausePoints.flatMap(({ items }) =>
      items.map(({ text, place }) => ({ line: place.line, text })),
    ),
    ...blocks.flatMap(({ line, text }) => at(line, sentencesOf(text))),
  ];
  return [...rawBlocks(source), ...at(1, lists), ...blocks, ...pieces].filter(
    ({ text }) => text !== '',
  );
}

/** Whether a line of the file stands in a part that the preview of a locked SOP shows. */
export function isPreviewLine(draft: SopDraft, line: number): boolean {
  const part = draft.parts.findLast(({ place }) => place.line <= line);
  return part !== undefined && publicParts.includes(part.name);
}

/** The body between blank lines, as written. Imports are code, and components’ names no secret. */
function rawBlocks(source: string): TextOfSop[] {
  const head = /^---\r?\n[^]*?\n---\r?\n/u.exec(source)?.[0] ?? '';
  const body = source.slice(head.length).replaceAll('\r\n', '\n');
  let line = head.split('\n').length;
  return body.split(/(\n\s*\n)/u).flatMap((block) => {
    const begin = line;
    line += block.split('\n').length - 1;
    return block.trim() === '' || /^import\s/u.test(block) ? [] : [{ line: begin, text: block }];
  });
}

/** Sentences, and what stands between colons, semicolons and arrows. */
function sentencesOf(text: string): string[] {
  return [...text.split(/(?<=[.!?][”"’')\]]*)\s+/u), ...text.split(/(?<=[.!?:;])\s+|\s*[→–|]\s*/u)];
}
