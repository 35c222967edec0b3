import { find } from './lib/dom.ts';
import { keeping, onSaved, savedEntries } from './lib/saved.ts';

/**
 * `<saved-list>` tells in words what is saved on this device, and whether the browser keeps it.
 *
 * Without JavaScript nothing is saved; the text inside says so.
 *
 *     <saved-list><output>Saving needs JavaScript …</output><div></div></saved-list>
 */
export class SavedList extends HTMLElement {
  #stop = () => {};

  connectedCallback() {
    this.#stop = onSaved(() => void this.#show());
    void this.#show();
  }

  disconnectedCallback() {
    this.#stop();
  }

  async #show() {
    // What shows a list is fetched where there is something to show.
    const groups = savedEntries().length > 0 ? await shownGroups() : [];
    find(this, 'div').replaceChildren(...groups);
    const output = find(this, 'output');
    const words = groups.length === 0 ? 'Nothing is saved in this browser yet.' : '';
    if (keeping() !== 'kept') {
      const { tellKeeping } = await import('./lib/saved-told.ts');
      tellKeeping(output, 'what was done');
    } else if (output.textContent !== words) output.textContent = words;
  }
}

async function shownGroups(): Promise<HTMLElement[]> {
  const { readGroups, showGroups } = await import('./lib/saved-show.ts');
  return showGroups(await readGroups());
}

customElements.define('saved-list', SavedList);
