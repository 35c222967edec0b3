import { find } from './dom.ts';
import { tellKeeping } from './saved-told.ts';
import { readSaved, savedEntries } from './saved.ts';
import { anchorOf, changeOf, tickKey, type Change } from './ticks-box.ts';
import { removedTicks, removedWords, ticksOf, type Tick } from './ticks.ts';

const boxes = 'input[type="checkbox"][aria-labelledby]';

/** The boxes of the checklist on this page, of steps and of checkpoints. */
export function boxesIn(host: Element): HTMLInputElement[] {
  return [...host.querySelectorAll<HTMLInputElement>(boxes)];
}

/** Ticks whose items are not on this page any more. */
export function removedOn(host: Element, sop: string): Tick[] {
  const ticks = ticksOf(sop, savedEntries(tickKey(sop, '')));
  return removedTicks(ticks, boxesIn(host).map(anchorOf));
}

/**
 * Makes the boxes ours: the browser, which would put in what stood there when the page was left,
 * leaves them to what is saved. Returns what to save: what was ticked before this code came.
 */
export function adoptBoxes(host: Element, sop: string): Change[] {
  const known = new Set(savedEntries(tickKey(sop, '')).map(({ key }) => key));
  return boxesIn(host).flatMap((box) => {
    const change = changeOf(sop, box);
    box.autocomplete = 'off';
    return box.checked && !known.has(change.key) ? [change] : [];
  });
}

/** Shows what is saved: the ticks, their number, what is gone; says `said`, or that nothing is kept. */
export function showTicks(host: Element, sop: string, canUndo: boolean, said: string): void {
  const all = boxesIn(host);
  for (const box of all) box.checked = readSaved(tickKey(sop, anchorOf(box))) !== undefined;
  const ticked = all.filter(({ checked }) => checked).length;
  tell(find(host, '.tally output'), `${ticked} of ${all.length}`);
  find<HTMLElement>(host, '.tally').hidden = ticked === 0 && !canUndo;
  find(host, '[data-does="undo"]').setAttribute('aria-disabled', String(!canUndo));
  find(host, '[data-does="clear"]').setAttribute('aria-disabled', String(ticked === 0));
  tellKeeping(find(host, '.tally .quiet'), 'the ticks', said);
  showRemoved(find(host, '.removed'), removedOn(host, sop));
}

function showRemoved(note: HTMLElement, removed: readonly Tick[]): void {
  tell(find(note, 'output'), removedWords(removed.length));
  find(note, 'ul').replaceChildren(
    ...removed.map(({ words }) =>
      Object.assign(document.createElement('li'), { textContent: words }),
    ),
  );
  note.hidden = removed.length === 0;
}

/** Screen readers speak every change; the same news is not told twice. */
function tell(output: Element, words: string): void {
  if (output.textContent !== words) output.textContent = words;
}
