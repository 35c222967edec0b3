import type { Run, RunSheet } from '../../model/run.ts';
import { find } from './dom.ts';
import { runLines } from './run-lines.ts';
import { part, write } from './run-parts.ts';
import { runIdHere } from './run-saved.ts';
import { isNewer } from './run.ts';
import { tellKeeping } from './saved-told.ts';

/**
 * Shows the form that starts a run, the screens of one at work, or the record of a finished one;
 * `undoable` is whether there is an action to take back.
 */
export function paintView(
  host: HTMLElement,
  sheet: RunSheet,
  run: Run | undefined,
  undoable: boolean,
): void {
  const view = run ? (run.finishedAt ? 'record' : 'screen') : 'start';
  const intro = part<HTMLDetailsElement>(host, 'intro');
  if (host.dataset['view'] !== view) intro.open = view === 'start';
  intro.hidden = view === 'record';
  host.dataset['view'] = view;
  for (const name of ['start', 'screen', 'record']) part(host, name).hidden = name !== view;
  const unfinished = view === 'start' ? runLines({ sop: sheet.sop, unfinished: true }) : [];
  part(host, 'unfinished').hidden = unfinished.length === 0;
  find(part(host, 'unfinished'), 'ul').replaceChildren(...unfinished);
  // A run that was just deleted can be had back there.
  if (!run && runIdHere()) part(host, 'record').hidden = false;
  for (const name of ['previous', 'next']) part(host, name).hidden = view !== 'screen';
  const undo = part<HTMLButtonElement>(host, 'undo');
  undo.hidden = !run || (view === 'record' && !undoable);
  undo.disabled = !undoable;
  write(host, 'undo', view === 'record' ? 'Undo: the run goes on' : 'Undo');
  const lost = !run && runIdHere() ? 'This device has no such run. Start a new one.' : '';
  tellKeeping(part(host, 'kept'), `the run${run ? ': export it first' : ''}`, lost);
  const newer = run !== undefined && isNewer(sheet, run);
  part(host, 'newer').hidden = !newer;
  if (newer) offer(host, sheet, run);
}

function offer(host: HTMLElement, { version, effective }: RunSheet, run: Run): void {
  write(
    host,
    'newer-says',
    `Version ${version} is in force since ${effective}; you are following ${run.version}.`,
  );
  write(host, 'go-on', `Go on with ${run.version}`);
  write(host, 'again', `Start again with ${version}`);
}
