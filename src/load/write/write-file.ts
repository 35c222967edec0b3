import type { RootContent } from 'mdast';
import { Document, isSeq } from 'yaml';
import type { z } from 'zod';
import { frontmatterSchema, usualSheetPages } from '../../model/frontmatter.ts';
import { writeMarkdown } from './write-markdown.ts';

/** What stands at the top of a file; empty lists and the usual number of pages are not written. */
export type FileHead = z.input<typeof frontmatterSchema>;

/** Every key, in the order of the schema: none can be forgotten here. */
const order = Object.keys(frontmatterSchema.shape) as (keyof FileHead)[]; // The shape has the keys of the input.

/** A whole SOP file: frontmatter in its usual order, an empty line, the body. */
export function writeFile(head: FileHead, body: readonly RootContent[]): string {
  const entries = order.flatMap((key) =>
    goesWithoutSaying(key, head[key]) ? [] : [[key, head[key]] as const],
  );
  const document = new Document(Object.fromEntries(entries));
  const keywords = document.get('keywords');
  if (isSeq(keywords)) keywords.flow = true;
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${yaml}---\n\n${writeMarkdown(body)}`;
}

function goesWithoutSaying(key: string, value: unknown): boolean {
  return (
    value === undefined ||
    (key === 'sheetPages' && value === usualSheetPages) ||
    (typeof value === 'object' && Object.keys(value ?? {}).length === 0)
  );
}
