import type { Heading, RootContent } from 'mdast';
import type { PartName } from '../../model/anatomy.ts';
import { matchPart, matchStep, type PartMatch } from './names.ts';
import type { Notes } from './notes.ts';
import { lineOf, paragraph, plainText } from './phrasing.ts';

/** The blocks of every part that a page has, in the order of the page. */
export type Parts = Map<PartName, RootContent[]>;

/**
 * Cuts the blocks of a page into the ten parts. A part that comes twice is joined; a heading that
 * is none of the ten becomes a bold line where it stands; what comes before is put under Purpose.
 */
export function cutParts(blocks: readonly RootContent[], notes: Notes): Parts {
  const parts: Parts = new Map();
  let part: PartName | undefined;
  const put = (node: RootContent) => {
    const name = part ?? 'Purpose';
    parts.set(name, [...(parts.get(name) ?? []), node]);
  };
  for (const node of blocks) {
    const known = node.type === 'heading' ? matchHeading(node) : undefined;
    if (known && node.type === 'heading') {
      noteHeading(node, known, part !== undefined && parts.has(known.name), notes);
      part = known.name;
      parts.set(part, parts.get(part) ?? []);
    } else if (node.type === 'heading') {
      if (matchStep(plainText(node), true)) part = stepsFrom(node, part, notes);
      put(isOwn(node, part) ? node : boldLine(node, part, notes));
    } else if (part !== undefined || node.type !== 'thematicBreak') {
      if (part === undefined) notes.kept(lineOf(node), plainText(node), 'Purpose');
      put(node);
    }
  }
  return parts;
}

/** A heading that is written as a bold line, since only parts and steps have headings. */
export function boldLine(node: Heading, part: PartName | undefined, notes: Notes): RootContent {
  notes.kept(lineOf(node), plainText(node), part ?? 'Purpose');
  const only = node.children.length === 1 ? node.children[0] : undefined;
  const children = only?.type === 'strong' ? only.children : node.children;
  return { ...paragraph([{ type: 'strong', children }]), ...place(node) };
}

function place({ position }: RootContent): { position?: NonNullable<RootContent['position']> } {
  return position ? { position } : {};
}

function matchHeading(node: Heading): PartMatch | undefined {
  const known = matchPart(plainText(node));
  return known && (known.exact || node.depth < 3) ? known : undefined;
}

function noteHeading(
  node: Heading,
  { name, exact }: PartMatch,
  again: boolean,
  notes: Notes,
): void {
  const written = plainText(node);
  if (again) notes.changed(lineOf(node), written, `comes again; its text was joined to ${name}`);
  else if (!exact) notes.changed(lineOf(node), written, `is now called ${name}`);
  else if (written !== name) notes.changed(lineOf(node), written, `is now written ${name}`);
}

function stepsFrom(node: Heading, part: PartName | undefined, notes: Notes): PartName {
  if (part !== 'Process Steps')
    notes.changed(lineOf(node), plainText(node), 'was put under Process Steps');
  return 'Process Steps';
}

/** Headings that a part has of its own: steps and their details, and pause points. */
function isOwn(node: Heading, part: PartName | undefined): boolean {
  if (part === 'Quality Control Checkpoints') return node.depth > 1;
  return (
    part === 'Process Steps' && (node.depth > 3 || matchStep(plainText(node), true) !== undefined)
  );
}
