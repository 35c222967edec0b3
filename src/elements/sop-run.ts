import type { RunSheet } from '../model/run.ts';
import type { RunWork } from './lib/run-work.ts';
import { part } from './lib/run-parts.ts';
import { savedEntries } from './lib/saved.ts';

/**
 * `<sop-run>` starts a run of the checklist in its `data-sheet` and leads through it, one step on
 * each screen: by touch, or by arrow keys and Enter. Its parts are in `Run.astro`; what works them
 * is fetched once the reader turns to the form, or has a run.
 *
 * Without JavaScript it says so and leads to the checklist sheet.
 */
export class SopRun extends HTMLElement {
  #work: Promise<RunWork> | undefined;
  #isStarting = false;

  connectedCallback() {
    part(this, 'plain').hidden = true;
    part(this, 'start').hidden = false;
    for (const type of ['focusin', 'click', 'submit', 'input', 'keydown'])
      this.addEventListener(type, this);
    if (location.search || savedEntries('run/').length > 0) void this.#turnTo();
  }

  handleEvent(event: Event) {
    if (event.type === 'submit') event.preventDefault();
    // The second tap of a double tap is no second run.
    if (event.type === 'submit' && this.#isStarting) return;
    if (event.type === 'submit' || !this.#work) void this.#turnTo(event);
  }

  /** From then on the work hears the events itself; what comes before that is handed to it. */
  async #turnTo(event?: Event) {
    const starts = event?.type === 'submit' && event.target === part(this, 'start');
    if (starts) this.#isStarting = true;
    try {
      this.#work ??= this.#load();
      const work = await this.#work;
      if (starts) {
        const value = (name: string) => part<HTMLInputElement>(this, name).value.trim();
        work.start(value('who'), value('site'));
      }
    } catch {
      this.#work = undefined;
      part(this, 'kept').textContent = 'A run needs a connection the first time. Try again.';
    } finally {
      if (starts) this.#isStarting = false;
    }
  }

  async #load() {
    const [{ RunWork }, { listen }] = await Promise.all([
      import('./lib/run-work.ts'),
      import('./lib/run-events.ts'),
    ]);
    // The build wrote the sheet, from `runSheet()`.
    const work = new RunWork(this, JSON.parse(this.dataset['sheet'] ?? '') as RunSheet);
    listen(this, work);
    work.paint();
    return work;
  }
}

customElements.define('sop-run', SopRun);
