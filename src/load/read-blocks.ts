import type { RootContent, Table } from 'mdast';
import type { Block } from '../model/block.ts';
import { textOf } from './tree-text.ts';

/** The blocks that are words to read: components and lines across are none, nor is a picture alone. */
export function readBlocks(nodes: readonly RootContent[]): Block[] {
  return nodes.flatMap((node) => readBlock(node) ?? []);
}

function readBlock(node: RootContent): Block | undefined {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'code':
      return textOf(node) ? { kind: 'text', text: textOf(node) } : undefined;
    case 'blockquote':
      return { kind: 'quote', text: node.children.map(textOf).filter(Boolean).join('\n') };
    case 'list': {
      const items = node.children.map((item) => item.children.map(textOf).join(' '));
      return { kind: 'list', ordered: node.ordered === true, items };
    }
    case 'table':
      return readTable(node);
    default:
      return undefined;
  }
}

function readTable({ children: [head, ...rows] }: Table): Block {
  return {
    kind: 'table',
    columns: head?.children.map(textOf) ?? [],
    rows: rows.map((row) => row.children.map(textOf)),
  };
}
