import { find } from './lib/dom.ts';
import { onSaved, savedEntries } from './lib/saved.ts';

/**
 * `<saved-runs>` deletes the finished runs of this device, which makes room, after its question was
 * answered with yes. It shows itself once there are some.
 *
 * Without JavaScript there are no runs, and it stays hidden.
 */
export class SavedRuns extends HTMLElement {
  #stop = () => {};

  connectedCallback() {
    this.addEventListener('click', this);
    this.#stop = onSaved(() => void this.#show());
    void this.#show();
  }

  disconnectedCallback() {
    this.#stop();
  }

  async handleEvent({ target }: Event) {
    if (!(target instanceof HTMLButtonElement)) return;
    const ids = target.dataset['does'] === 'delete' ? await finished() : [];
    const { deleteRun } = await import('./lib/run-saved.ts');
    for (const id of ids) deleteRun(id);
    find<HTMLDetailsElement>(this, 'details').open = false;
    find<HTMLElement>(this, 'summary').focus();
    const one = ids.length === 1;
    find(this, 'output').textContent =
      ids.length > 0
        ? `${runsWords(ids.length)} ${one ? 'is' : 'are'} deleted.`
        : 'Nothing was deleted.';
  }

  async #show() {
    const ids = savedEntries('run/').length > 0 ? await finished() : [];
    const section = find<HTMLElement>(this, 'section');
    section.hidden = ids.length === 0 && find(this, 'output').textContent === '';
    find(this, 'span').textContent = runsWords(ids.length);
  }
}

async function finished(): Promise<string[]> {
  const { runsIn } = await import('./lib/progress-runs.ts');
  return runsIn(savedEntries('run/')).flatMap((run) => (run.finishedAt ? [run.id] : []));
}

function runsWords(count: number): string {
  return count === 1 ? '1 finished run' : `${count} finished runs`;
}

customElements.define('saved-runs', SavedRuns);
