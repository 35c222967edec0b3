import { find } from './lib/dom.ts';
import { keeping, mergeSaved, readSaved, savedEntries } from './lib/saved.ts';

/**
 * `<saved-copy>` saves everything to a file with its button, and takes such a file in with its field.
 * Of two entries the newer one stays, so that taking a file in twice changes nothing.
 *
 * Without JavaScript it stays hidden: there is nothing to copy.
 */
export class SavedCopy extends HTMLElement {
  connectedCallback() {
    find<HTMLElement>(this, '[hidden]').hidden = false;
    this.addEventListener('click', this);
    this.addEventListener('change', this);
  }

  handleEvent({ type, target }: Event) {
    if (type === 'click' && target instanceof HTMLButtonElement) void this.#export();
    if (type === 'change' && target instanceof HTMLInputElement) void this.#import(target);
  }

  async #export() {
    const { writeSavedFile } = await import('./lib/saved-file.ts');
    const now = new Date();
    const file = new Blob([writeSavedFile(savedEntries(), now)], { type: 'application/json' });
    const href = URL.createObjectURL(file);
    const download = `saved-${now.toLocaleDateString('sv')}.json`;
    Object.assign(document.createElement('a'), { href, download }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000); // Safari reads it some time after the click.
    this.#tell(`Saved to “${download}”, where your downloads are.`);
  }

  async #import(field: HTMLInputElement) {
    const [chosen] = field.files ?? [];
    if (!chosen) return;
    const [{ fileWords, readSavedFile }, { dropUnusedSheets }] = await Promise.all([
      import('./lib/saved-file.ts'),
      import('./lib/run-sheets.ts'),
    ]);
    const file = readSavedFile(
      await chosen.text().catch(() => ''),
      (key) => readSaved(key) !== undefined,
    );
    const news = file.kind === 'read' ? mergeSaved(file.entries) : [];
    dropUnusedSheets();
    field.value = ''; // The same file can be chosen again.
    const lost = {
      kept: '',
      full: ' The storage of this browser is full, so leaving this page forgets part of it: delete old runs, then choose the file again.',
      blocked: ' This browser keeps nothing, so leaving this page forgets it.',
    }[keeping()];
    this.#tell(fileWords(chosen.name, file, news) + lost);
  }

  #tell(words: string) {
    find(this, 'output').textContent = words;
  }
}

customElements.define('saved-copy', SavedCopy);
