import type { Run, RunItem } from '../../model/run.ts';

/** The items that are not ticked. */
export function openItems({ items, done }: Run): RunItem[] {
  return items.filter(({ anchor }) => !done[anchor]);
}

/** “9 of 14”: how many items are ticked. */
export function countOf(run: Run): string {
  return `${run.items.length - openItems(run).length} of ${run.items.length}`;
}
