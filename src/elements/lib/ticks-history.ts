import { readSaved, save } from './saved.ts';
import type { Change } from './ticks-box.ts';

/** Changes that the reader made on this page, so that each can be undone, the last one first. */
export class ChangeHistory {
  readonly #before: Change[][] = [];

  /** Whether there is nothing to undo. */
  get isEmpty(): boolean {
    return this.#before.length === 0;
  }

  /** Saves `changes` as one, to be undone as one. */
  make(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    this.#before.push(changes.map(({ key }) => ({ key, value: readSaved(key) })));
    saveAll(changes);
  }

  /** Takes what is saved under `key` for a change that was made here before: undo takes it back. */
  adopt(key: string): void {
    this.#before.push([{ key, value: undefined }]);
  }

  /** Puts back what the last change found. */
  undo(): void {
    saveAll(this.#before.pop() ?? []);
  }
}

function saveAll(changes: readonly Change[]): void {
  for (const { key, value } of changes) save(key, value);
}
