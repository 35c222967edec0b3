import { onSaved } from './saved.ts';
import { changeOf, tickKey } from './ticks-box.ts';
import { ChangeHistory } from './ticks-history.ts';
import { adoptBoxes, boxesIn, removedOn, showTicks } from './ticks-page.ts';

/**
 * Keeps the boxes in `host` and what is saved of an SOP the same, both ways. `early` are the keys of
 * ticks that were saved before this code came; they can be undone, too. Returns how to stop.
 */
export function keepTicks(host: HTMLElement, sop: string, early: readonly string[]): () => void {
  const history = new ChangeHistory();
  let said = '';
  const show = () => showTicks(host, sop, !history.isEmpty, said);
  const hear = ({ type, target }: Event) => {
    if (!(target instanceof HTMLElement)) return;
    // A click on a box comes before its change: until then what is saved is not what it shows.
    const what = target.closest<HTMLElement>('[data-does]')?.dataset['does'];
    const box = boxesIn(host).find((one) => one === target);
    if (!(type === 'click' && what) && !(type === 'change' && box)) return;
    said = '';
    if (box) history.make([changeOf(sop, box)]);
    else if (what) said = act(host, sop, history, what);
    show();
  };
  for (const key of early) history.adopt(key);
  for (const change of adoptBoxes(host, sop)) history.make([change]);
  for (const type of ['click', 'change']) host.addEventListener(type, hear);
  const stop = onSaved(show);
  show();
  return () => {
    for (const type of ['click', 'change']) host.removeEventListener(type, hear);
    stop();
  };
}

/** Does what a button of the checklist is for: undo, clear or dismiss. Returns what to say of it. */
function act(host: HTMLElement, sop: string, history: ChangeHistory, what: string): string {
  const ticked = boxesIn(host).filter(({ checked }) => checked);
  const takeBack = (key: string) => ({ key, value: undefined });
  if (what === 'undo') history.undo();
  if (what === 'clear') history.make(ticked.map((box) => takeBack(changeOf(sop, box).key)));
  if (what === 'dismiss')
    history.make(removedOn(host, sop).map(({ anchor }) => takeBack(tickKey(sop, anchor))));
  if (what !== 'clear' || ticked.length === 0) return '';
  return `${ticked.length === 1 ? '1 tick is' : `${ticked.length} ticks are`} cleared. Undo brings ${ticked.length === 1 ? 'it' : 'them'} back.`;
}
