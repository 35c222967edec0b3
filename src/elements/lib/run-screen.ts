import type { Run, RunStep } from '../../model/run.ts';
import { blockElements } from './run-blocks.ts';
import { part, withBlanks, write } from './run-parts.ts';
import { clock } from './run-saved.ts';
import { countOf, openItems } from './run-count.ts';
import { lastTick, minutesOf, noteKey, screenOf, screensOf, type Screen } from './run.ts';
import { html } from './search-html.ts';

/** Shows one screen of a run. What stands there already is left alone. */
export function paintScreen(host: HTMLElement, run: Run, index: number): void {
  const screens = screensOf(run);
  const screen = screens[index];
  if (!screen) return;
  for (const kind of ['step', 'pause', 'finish']) part(host, kind).hidden = kind !== screen.kind;
  part(host, 'record').hidden = screen.kind !== 'finish';
  write(host, 'place', placeOf(screens, screen));
  write(host, 'count', `${countOf(run)} done`);
  write(host, 'about', [run.who, run.site].filter(Boolean).join(' · '));
  write(host, 'title', titleOf(screen));
  part(host, 'previous').toggleAttribute('disabled', index === 0);
  part(host, 'next').toggleAttribute('disabled', screen.kind === 'finish');
  const shown = `${run.startedAt} ${screen.anchor}`;
  const isNew = host.dataset['shown'] !== shown;
  host.dataset['shown'] = shown;
  part(host, 'hazards').hidden = screen.kind !== 'step' || screen.step.hazards.length === 0;
  if (screen.kind === 'step') paintStep(host, run, screen.step, isNew);
  else if (screen.kind === 'pause') paintPause(host, run, screen, isNew);
  else paintFinish(host, run, isNew);
}

/** Shows how long the step in hand has taken; a step that is done keeps its time. */
export function paintTime(host: HTMLElement, run: Run, { anchor, limitMinutes }: RunStep): void {
  const seconds = Math.max(0, Math.floor((Date.now() - lastTick(run)) / 1000));
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const over = limitMinutes !== undefined && seconds > limitMinutes * 60;
  const took = minutesOf(run, anchor);
  const running = over ? `${text}, over the limit of ${limitMinutes} min` : `${text} so far`;
  write(host, 'timer', took === undefined ? running : `Took ${took} min`);
}

function paintStep(host: HTMLElement, run: Run, step: RunStep, isNew: boolean): void {
  for (const name of ['action', 'standard', 'timeLimit', 'documentation'] as const)
    write(host, name, step[name]);
  const at = run.done[step.anchor]?.at;
  write(host, 'tick', at ? `✓ Done at ${clock(at)}. Take back` : 'Done, go on');
  paintTime(host, run, step);
  if (isNew) {
    part(host, 'hazards').replaceChildren(...step.hazards.flatMap(hazardLines));
    part(host, 'extras').replaceChildren(...blockElements(step.extras));
    part<HTMLAnchorElement>(host, 'in-sop').href = `/${run.sop}/#${step.anchor}`;
    const lines = [...step.readings, undefined].map((reading) => field(step.anchor, reading));
    part(host, 'fields').replaceChildren(...lines);
  }
  for (const line of part(host, 'fields').querySelectorAll<HTMLInputElement>('[name]')) {
    // What is typed here is what is saved; anything else was written last, in another tab.
    const text = run.notes[line.name] ?? '';
    if (line.value !== text) line.value = text;
  }
}

function paintPause(
  host: HTMLElement,
  run: Run,
  { method, checks }: Extract<Screen, { kind: 'pause' }>,
  isNew: boolean,
): void {
  const how = method === 'READ-DO' ? 'read each, then do it' : 'work is done; confirm each';
  write(host, 'method', `${method}: ${how}.`);
  const list = part(host, 'pause').querySelector('ul');
  if (isNew) list?.replaceChildren(...checks.map(({ anchor, words }) => check(anchor, words)));
  for (const box of list?.querySelectorAll('input') ?? [])
    box.checked = run.done[box.name] !== undefined;
}

function paintFinish(host: HTMLElement, run: Run, isNew: boolean): void {
  const open = openItems(run);
  const items = open.length === 1 ? '1 item is' : `${open.length} items are`;
  write(host, 'open', open.length > 0 ? `${items} not ticked:` : 'Every item is ticked.');
  part(host, 'open-items').replaceChildren(
    ...open.map(({ anchor, words }) => html('li', {}, leadTo(run, anchor, words))),
  );
  const others = run.ownDay.map(({ title }) => `“${title}”`).join(', ');
  write(
    host,
    'own-day',
    others && `Not part of this run, since they have a day of their own: ${others}.`,
  );
  write(host, 'finish-button', open.length > 0 ? `Finish with ${open.length} open` : 'Finish');
  const name = part<HTMLInputElement>(host, 'finished-by');
  if (isNew && !name.value) name.value = run.who;
}

function leadTo(run: Run, anchor: string, words: string): HTMLElement {
  return html('a', { href: `#${screenOf(run, anchor)}` }, words);
}

function placeOf(screens: readonly Screen[], screen: Screen): string {
  const alike = screens.filter(({ kind }) => kind === screen.kind);
  const name = { step: 'Step', pause: 'Checks', finish: 'Finish' }[screen.kind];
  return screen.kind === 'finish'
    ? name
    : `${name} ${alike.indexOf(screen) + 1} of ${alike.length}`;
}

function titleOf(screen: Screen): string {
  if (screen.kind === 'step') return screen.step.words;
  return screen.kind === 'finish'
    ? 'Finish the run'
    : screen.pause || 'Quality control checkpoints';
}

function hazardLines({ kind, warning, wear, stop }: RunStep['hazards'][number]): HTMLElement[] {
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} hazard.`;
  const lines = [[name, warning], ...(wear ? [['Wear:', wear]] : []), ['Stop work:', stop]];
  return lines.map(([label = '', text = '']) =>
    html('p', {}, html('strong', {}, label), ' ', ...withBlanks(text)),
  );
}

/** A line for a reading, or the place for the note. */
function field(anchor: string, reading?: string): HTMLElement {
  const line = html(reading ? 'input' : 'textarea', { name: noteKey(anchor, reading) });
  line.autocomplete = 'off';
  return html('label', {}, html('span', {}, reading ?? 'Note'), line);
}

function check(anchor: string, words: string): HTMLElement {
  const box = html('input', { type: 'checkbox', name: anchor });
  box.setAttribute('aria-labelledby', `run-${anchor}`);
  return html('li', {}, box, html('span', { id: `run-${anchor}` }, ...withBlanks(words)));
}
