/** What is to be saved under a key; without a value it is taken back. */
export interface Change {
  key: string;
  value: unknown;
}

/** Where the tick of an item is saved. The anchor is made of a stable id, so rewording keeps it. */
export function tickKey(sop: string, anchor: string): string {
  return `tick/${sop}/${anchor}`;
}

/** The anchor of the item that names a box. */
export function anchorOf(box: Element): string {
  return box.getAttribute('aria-labelledby') ?? '';
}

/** What a tick of `box`, or taking it back, saves: the item’s words as they are now. */
export function changeOf(sop: string, box: HTMLInputElement): Change {
  const anchor = anchorOf(box);
  const words = document.getElementById(anchor)?.textContent ?? anchor;
  return {
    key: tickKey(sop, anchor),
    value: box.checked ? words.replace(/\s+/gu, ' ').trim() : undefined,
  };
}
