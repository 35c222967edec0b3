import type { PhrasingContent, RootContent } from 'mdast';
import { fieldNames, type FieldName } from '../../model/anatomy.ts';
import { cutLabel, lineOf, paragraph, splitLines, text } from './phrasing.ts';

/** A field of a step and the blocks that belong to it. */
export interface Field {
  name: FieldName;
  line: number;
  children: PhrasingContent[];
  below: RootContent[];
}

/** The fields that begin in some blocks, and what stands before the first. */
export function readFields(blocks: readonly RootContent[]): {
  before: RootContent[];
  fields: Field[];
} {
  const before: RootContent[] = [];
  const fields: Field[] = [];
  for (const node of blocks.flatMap(explode)) {
    const found = node.type === 'paragraph' ? fieldLabel(node.children) : undefined;
    if (found) fields.push({ ...found, line: lineOf(node), below: [] });
    else (fields.at(-1)?.below ?? before).push(node);
  }
  return { before, fields };
}

/** Lines and items that begin with a field’s label as blocks of their own. */
function explode(node: RootContent): RootContent[] {
  if (node.type === 'paragraph') {
    const lines = splitLines(node);
    const groups: (typeof lines)[] = [];
    for (const line of lines) {
      if (groups.length === 0 || fieldLabel(line.children)) groups.push([line]);
      else groups.at(-1)?.push(line);
    }
    return groups.map(([first, ...rest]) => ({
      ...paragraph([first, ...rest].flatMap((line, index) => joined(line?.children ?? [], index))),
      ...(node.position && { position: startingAt(node.position, first?.line ?? 1) }),
    }));
  }
  if (node.type !== 'list') return [node];
  const labelled = node.children.some(
    ({ children: [first] }) => first?.type === 'paragraph' && fieldLabel(first.children),
  );
  return labelled ? node.children.flatMap(({ children }) => children) : [node];
}

function joined(children: readonly PhrasingContent[], index: number): PhrasingContent[] {
  return index === 0 ? [...children] : [text(' '), ...children];
}

function startingAt<P extends { start: { line: number } }>(position: P, line: number): P {
  return { ...position, start: { ...position.start, line } };
}

function fieldLabel(
  children: readonly PhrasingContent[],
): Pick<Field, 'name' | 'children'> | undefined {
  const cut = cutLabel(children);
  const words = cut?.label
    .toLowerCase()
    .replace(/[\s-]+/gu, ' ')
    .replace('timelimit', 'time limit');
  const name = fieldNames.find((known) => known.toLowerCase() === words);
  return cut && name ? { name, children: cut.rest } : undefined;
}
