import type { Run } from '../../model/run.ts';
import { countOf } from './run-count.ts';
import { exportRun } from './run-export.ts';
import { part, write } from './run-parts.ts';
import { paintRecord } from './run-record-view.ts';
import { day, deleteRun, readRun, runIdHere } from './run-saved.ts';

/** The record of the run that the address names, and what a reader can do with it. */
export class RecordPage {
  readonly #host: HTMLElement;
  #back: (() => void) | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Does what the button of that name says. */
  press(name: string | undefined): void {
    const id = runIdHere();
    const run = readRun(id);
    if (name === 'print') print();
    else if (name === 'delete' && run) this.#ask(run);
    else if (name === 'delete') this.#restore();
    else if (name === 'delete-yes') this.#delete(id);
    else if (name === 'delete-no') this.#question.close();
    else if (run && (name === 'json' || name === 'csv')) exportRun(id, run, name);
  }

  /** Shows the run as it is saved now; of one that was just deleted, how to have it back. */
  paint(): void {
    const id = runIdHere();
    const run = readRun(id);
    for (const name of ['print', 'json', 'csv']) part(this.#host, name).hidden = !run;
    part(this.#host, 'delete').hidden = !run && !this.#back;
    write(this.#host, 'delete', run ? 'Delete this run' : 'Undo: keep the run');
    const open = part<HTMLAnchorElement>(this.#host, 'continue');
    open.hidden = !run || run.finishedAt !== undefined;
    open.href = `/${run?.sop}/run/?id=${id}`;
    paintRecord(part(this.#host, 'sheet'), id, run);
  }

  #ask(run: Run): void {
    const about = [day(run.startedAt), run.site, `${countOf(run)} done`].filter(Boolean);
    write(this.#host, 'delete-about', about.join(' · '));
    this.#question.showModal();
  }

  #delete(id: string): void {
    this.#question.close();
    this.#back = deleteRun(id);
    this.paint();
    part(this.#host, 'delete').focus();
  }

  #restore(): void {
    this.#back?.();
    this.#back = undefined;
    this.paint();
  }

  get #question() {
    return part<HTMLDialogElement>(this.#host, 'question');
  }
}
