import type * as View from './lib/run-record-view.ts';
import { part, write } from './lib/run-parts.ts';
import { deleteRun, readRun, runIdHere } from './lib/run-saved.ts';
import { onSaved } from './lib/saved.ts';

/**
 * `<run-record>` shows the run that the address names (`?id=…`) as a record: to read, to print, to
 * take along as a file, to delete. Its parts are in `RunRecord.astro`; what paints it is fetched
 * once there is a run.
 *
 * A run exists only where it was made, so without JavaScript there is nothing to show.
 */
export class RunRecord extends HTMLElement {
  #back: (() => void) | undefined;
  #view: typeof View | undefined;
  #stop = () => {};

  connectedCallback() {
    this.addEventListener('click', this);
    this.#stop = onSaved(() => void this.#paint());
    void this.#paint();
  }

  disconnectedCallback() {
    this.#stop();
  }

  handleEvent({ target }: Event) {
    const name = target instanceof HTMLElement ? target.dataset['part'] : undefined;
    const id = runIdHere();
    const run = readRun(id);
    if (name === 'print') print();
    else if (name === 'delete') {
      this.#back?.();
      this.#back = run && deleteRun(id);
      void this.#paint();
    } else if (run && (name === 'json' || name === 'csv')) this.#view?.exportRun(id, run, name);
  }

  async #paint() {
    const id = runIdHere();
    const run = readRun(id);
    for (const name of ['print', 'json', 'csv']) part(this, name).hidden = !run;
    part(this, 'delete').hidden = !run && !this.#back;
    write(this, 'delete', run ? 'Delete this run' : 'Undo: keep the run');
    const open = part<HTMLAnchorElement>(this, 'continue');
    open.hidden = !run || run.finishedAt !== undefined;
    open.href = `/${run?.sop}/run/?id=${id}`;
    if (run) this.#view ??= await import('./lib/run-record-view.ts');
    this.#view?.paintRecord(part(this, 'sheet'), id, readRun(id));
  }
}

customElements.define('run-record', RunRecord);
