/** Signs of one mark: enough that two items of one SOP hardly share one, few enough to send for all. */
const length = 4;

/**
 * The items of an SOP as short marks in one text, so that a page can tell which saved ticks still
 * have an item, without the anchors of every SOP of the site.
 */
export function marksOf(anchors: readonly string[]): string {
  return anchors.map(markOf).join('');
}

/** How many items `marks` holds. */
export function countMarks(marks: string): number {
  return marks.length / length;
}

/** Whether `marks` holds the item of `anchor`. */
export function hasMark(marks: string, anchor: string): boolean {
  const mark = markOf(anchor);
  for (let at = 0; at < marks.length; at += length) if (marks.startsWith(mark, at)) return true;
  return false;
}

function markOf(anchor: string): string {
  let hash = 0;
  for (const sign of anchor) hash = (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) >>> 0;
  return hash.toString(36).padStart(length, '0').slice(-length);
}
