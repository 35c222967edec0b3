import { slugOf } from './slug.ts';

/** Words of a checkpoint that make its id: enough to tell items apart, few enough to survive edits. */
const wordsInId = 7;

/**
 * The ids of steps or checkpoints, made from their words. Two alike get `-2`, `-3`.
 * `moved` maps ids that readers’ saved work knows to the ids that today’s words make: such an
 * item keeps the id it was published with, so a reworded item keeps its tick.
 */
export function stableIds(texts: readonly string[], moved: Record<string, string>): string[] {
  const published = new Map(Object.entries(moved).map(([before, now]) => [now, before]));
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const words = slugOf(text).split('-').slice(0, wordsInId).join('-') || 'item';
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    const id = count === 1 ? words : `${words}-${count}`;
    return published.get(id) ?? id;
  });
}

/** The anchor of a step on its page. */
export function stepAnchor(id: string): string {
  return `step-${id}`;
}

/** The anchor of a checkpoint on its page. */
export function checkpointAnchor(id: string): string {
  return `check-${id}`;
}
