import { z } from 'zod';
import { splitLabel } from './lines.ts';

/** A piece of text that is no field: what a step tells people to use, or what stands before the steps. */
export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  /** Words to say or to send; its paragraphs stand on lines of their own. */
  z.strictObject({ kind: z.literal('quote'), text: z.string() }),
  z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.string()) }),
  z.strictObject({
    kind: z.literal('table'),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
]);

/** A piece of text that is no field, without its formatting. */
export type Block = z.infer<typeof blockSchema>;

/** Every text of a block, in reading order. */
export function blockTexts(block: Block): string[] {
  if (block.kind === 'list') return block.items;
  if (block.kind === 'table') return [...block.columns, ...block.rows.flat()];
  return [block.text];
}

/** What there is in `blocks`, each kind once: “2 tables, worked example, message”. */
export function kindsOf(blocks: readonly Block[]): string {
  const counts = new Map<string, number>();
  for (const name of blocks.map(nameOf)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count > 1 ? `${count} ${name}s` : name)).join(', ');
}

/** A text goes by its label, such as “Worked example”, if it has one. */
function nameOf(block: Block): string {
  if (block.kind === 'quote') return 'message';
  if (block.kind !== 'text') return block.kind;
  const label = splitLabel(block.text)?.label ?? '';
  return /^worked example$/iu.test(label) ? 'worked example' : 'note';
}
