import { find } from './lib/dom.ts';
import { onSaved, savedEntries } from './lib/saved.ts';

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
    const none = 'Nothing is saved in this browser yet.';
    const { tellKeeping } = await import('./lib/saved-told.ts');
    tellKeeping(find(this, 'output'), 'what was done', groups.length === 0 ? none : '');
  }
}

async function shownGroups(): Promise<HTMLElement[]> {
  const { readGroups, showGroups } = await import('./lib/saved-show.ts');
  return showGroups(await readGroups());
}

customElements.define('saved-list', SavedList);
