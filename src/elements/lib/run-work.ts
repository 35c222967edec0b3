import type { KeptRun, RunSheet } from '../../model/run.ts';
import { Awake } from './run-awake.ts';
import { RunPage } from './run-page.ts';
import { changeRun, newRunId, runIdHere, saveRun } from './run-saved.ts';
import { startRun } from './run-fill.ts';
import { saveSheet } from './run-sheets.ts';
import { latestTick, screenOf, tick } from './run.ts';
import { readSaved } from './saved.ts';

/** What takes an action back, and the screen where it was done. */
interface Undo {
  anchor: string;
  back: (run: KeptRun) => KeptRun;
}

/** What a reader can do with the run that the address names. */
export class RunWork {
  /** The screen of the device, which stays on. */
  readonly awake = new Awake();
  /** Where it is shown. */
  readonly page: RunPage;
  #undo: Undo | undefined;

  constructor(host: HTMLElement, sheet: RunSheet) {
    this.page = new RunPage(host, sheet);
  }

  /** Does what the button of that name says. */
  press(name: string | undefined): void {
    if (this.#isOver && !['undo', 'again', 'go-on'].includes(name ?? '')) return;
    void this.#keepAwake();
    if (name === 'tick') this.#advance();
    else if (name === 'previous') this.#go(-1);
    else if (name === 'next') this.#go(1);
    else if (name === 'undo') this.#takeBack();
    else if (name === 'go-on') this.#decline();
    else if (name === 'again') this.start(this.page.run?.who ?? '', this.page.run?.site ?? '');
  }

  /** Shows the run as it is saved now. */
  paint(): void {
    this.page.paint(this.#lastAction !== undefined);
  }

  /** Begins a run for someone at a site. One that was at work here stays as it is. */
  start(who: string, site: string): void {
    const at = Date.now();
    const { sheet } = this.page;
    const run = startRun(sheet, { who, site, at }, readSaved);
    saveSheet(sheet, run.sheet);
    const id = newRunId(at);
    history.replaceState(history.state, '', `?id=${id}`);
    this.#undo = undefined;
    saveRun(id, run);
    this.paint();
    this.page.lead();
    void this.#keepAwake();
  }

  /** Ticks an item or takes its tick back, whichever is left to do. */
  toggle(anchor: string): void {
    const { run } = this.page;
    if (this.#isOver) return;
    const before = run?.done[anchor]?.at;
    const here = this.page.screen()?.anchor ?? '';
    this.#undo = { anchor: here, back: (now) => tick(now, anchor, before) };
    this.#change((now) => tick(now, anchor, before ? undefined : Date.now()));
    const words = run?.items.find((item) => item.anchor === anchor)?.words ?? '';
    this.page.say('says', `${before ? 'Not done' : 'Done'}: ${words}`);
  }

  /** Keeps what is being written. */
  note(key: string, text: string): void {
    if (this.#isOver) return;
    this.#change((run) => ({ ...run, notes: { ...run.notes, [key]: text } }));
  }

  /** Ends the run under a name. */
  finish(finishedBy: string): void {
    const back = ({ finishedAt: _at, finishedBy: _by, ...run }: KeptRun) => run;
    this.#undo = { anchor: 'finish', back };
    this.#change((run) => ({ ...run, finishedAt: Date.now(), finishedBy }));
    void this.awake.release();
    this.page.say('awake', '');
    this.page.say('says', 'The run is finished.');
    this.page.lead();
  }

  /** Ticks the step in hand and goes on; a step that is done is not done any more. */
  #advance(): void {
    const { run } = this.page;
    const screen = this.page.screen();
    if (!run || screen?.kind === 'finish') return;
    const wasDone = screen?.kind === 'step' && run.done[screen.anchor] !== undefined;
    if (screen?.kind === 'step') this.toggle(screen.anchor);
    if (!wasDone) this.#go(1);
  }

  /** The browser tells of the new address later; a quick second tap must meet the new screen. */
  #go(by: number): void {
    this.page.go(by);
    this.paint();
    this.page.lead();
  }

  /** Goes on with the version of the run; the newer one is not offered again. */
  #decline(): void {
    const { version } = this.page.sheet;
    this.#change((run) => ({ ...run, declined: version }));
  }

  #takeBack(): void {
    const last = this.#lastAction;
    if (!last) return;
    this.#undo = undefined;
    if (last.anchor) location.hash = last.anchor;
    this.#change(last.back);
    this.page.say('says', 'Taken back.');
  }

  /** Whether the run is finished: from then on it is a record, which only undo opens again. */
  get #isOver(): boolean {
    return this.page.run?.finishedAt !== undefined;
  }

  /** What an undo takes back: the last action of this visit, or else the latest tick. */
  get #lastAction(): Undo | undefined {
    const { run } = this.page;
    const anchor = run && !run.finishedAt ? latestTick(run) : undefined;
    if (this.#undo || !run || !anchor) return this.#undo;
    return { anchor: screenOf(run, anchor), back: (now) => tick(now, anchor) };
  }

  #change(change: (run: KeptRun) => KeptRun): void {
    changeRun(runIdHere(), change);
    this.paint();
  }

  async #keepAwake(): Promise<void> {
    const atWork = () => this.page.run !== undefined && !this.page.run.finishedAt;
    const says = atWork() ? await this.awake.keep() : undefined;
    if (says && atWork()) this.page.say('awake', says);
  }
}
