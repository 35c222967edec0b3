import type { Run, RunSheet } from '../../model/run.ts';
import { part, write } from './run-parts.ts';
import { readRun, runIdHere } from './run-saved.ts';
import { paintScreen, paintTime } from './run-screen.ts';
import { paintView } from './run-view.ts';
import { screenAt, screensOf, type Screen } from './run.ts';

/**
 * The page on which one runs a checklist. The address names the run, and its fragment the screen,
 * so that reload, the back button and a second tab find both.
 */
export class RunPage {
  readonly sheet: RunSheet;
  readonly #host: HTMLElement;
  #led = '';

  constructor(host: HTMLElement, sheet: RunSheet) {
    this.#host = host;
    this.sheet = sheet;
  }

  /** The run as it is saved now. */
  get run(): Run | undefined {
    return readRun(runIdHere());
  }

  /** The screen that is shown, or one before or after it. */
  screen(by = 0): Screen | undefined {
    const { run } = this;
    return run && screensOf(run)[screenAt(run, location.hash.slice(1)) + by];
  }

  /** Shows the run as it is saved now, or the form that starts one. */
  paint(undoable: boolean): void {
    const { run } = this;
    paintView(this.#host, this.sheet, run, undoable);
    if (!run || run.finishedAt) return;
    // Without a screen in its address the page would move on by itself with the next tick.
    const anchor = this.screen()?.anchor ?? '';
    if (location.hash !== `#${anchor}`) history.replaceState(history.state, '', `#${anchor}`);
    paintScreen(this.#host, run, screenAt(run, anchor));
  }

  /** Shows the time that runs. */
  paintTime(): void {
    const { run } = this;
    const screen = this.screen();
    if (run && screen?.kind === 'step') paintTime(this.#host, run, screen.step);
  }

  /** Goes to a screen before or after this one. */
  go(by: number): void {
    const screen = this.screen(by);
    if (screen) location.hash = screen.anchor;
  }

  /** Leads eyes and screen readers to the top of what is shown, once for each screen. */
  lead(): void {
    const shown = `${location.href} ${this.run?.finishedAt}`;
    if (shown === this.#led) return;
    this.#led = shown;
    part(this.#host, this.run?.finishedAt ? 'record' : 'title').focus({ preventScroll: true });
    scrollTo(0, this.#host.offsetTop);
  }

  /** Says something, without moving the reader there. */
  say(where: 'says' | 'awake', text: string): void {
    write(this.#host, where, text);
  }
}
