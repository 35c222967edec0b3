import type { ListItem, RootContent } from 'mdast';
import { boldLine } from './parts.ts';
import type { Notes } from './notes.ts';
import { bulletList, lineOf, listItem, plainText, splitLines } from './phrasing.ts';
import { placeholders } from './placeholders.ts';

const part = 'Quality Control Checkpoints';

/** The part Quality Control Checkpoints: pause points with boxes, none of them ticked. */
export function writeCheckpoints(
  blocks: readonly RootContent[],
  plain: boolean,
  notes: Notes,
): RootContent[] {
  // Lines without any sign are the checkpoints of a page that shows no boxes.
  const linesAreItems = plain || !blocks.some(({ type }) => type === 'list');
  const written = blocks.flatMap((node): RootContent[] => {
    if (node.type === 'list') return bulletList(node.children.map((item) => unticked(item, notes)));
    if (node.type === 'paragraph' && linesAreItems)
      return bulletList(splitLines(node).map(({ children }) => listItem(children, true)));
    if (node.type === 'table') notes.kept(lineOf(node), plainText(node), part);
    return [node];
  });
  if (!written.some(({ type }) => type === 'list')) {
    notes.missing(`${part} has no checkpoint; placeholders stand there.`);
    written.push(...bulletList(placeholders.checkpoints.map((item) => listItem(item, true))));
  }
  return written.flatMap((node, index) => pausePoint(node, written[index + 1], notes));
}

/** A heading with items below it is a pause point; without items it is a line. */
function pausePoint(node: RootContent, next: RootContent | undefined, notes: Notes): RootContent[] {
  if (node.type !== 'heading') return [node];
  const hasItems = next !== undefined && next.type !== 'heading';
  return [hasItems ? { ...node, depth: 3 } : boldLine(node, part, notes)];
}

function unticked(item: ListItem, notes: Notes): ListItem {
  if (item.checked)
    notes.changed(lineOf(item), plainText(item), 'was ticked; the box is empty now');
  return { ...item, checked: false };
}
