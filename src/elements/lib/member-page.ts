import { heldInvitations, heldSections } from './member-keys.ts';
import { keepSections } from './member-offline.ts';
import { connectionNow, sparesData } from './offline-version.ts';
import { renewKeys } from './unlock.ts';

/** How long an invitation is taken for what it was, in milliseconds. */
const fresh = 60 * 60 * 1000;

/**
 * What every page does for who holds keys: it names their sections open, looks up invitations anew that
 * were not for an hour, so that sections open by themselves, and has the browser keep what is sealed
 * for use without a connection, where it keeps the site and data are not to be saved.
 */
export async function startMember(): Promise<void> {
  const held = await heldInvitations();
  if (held.some(({ at }) => Date.now() - at > fresh)) await renewKeys();
  const sections = [...(await heldSections()).keys()];
  nameOpen(sections);
  const worker = await workerHere();
  if (worker && !sparesData(connectionNow())) await keepSections(sections);
}

/** Marks of lists and menus say “locked” or “Preview” of what this reader may read. */
function nameOpen(sections: readonly string[]): void {
  for (const mark of document.querySelectorAll<HTMLElement>('[data-sealed]')) {
    if (!sections.includes(mark.dataset['sealed'] ?? '')) continue;
    const isState = mark.dataset['access'] !== undefined;
    mark.textContent = isState ? 'Open' : '';
    if (isState) mark.dataset['access'] = 'open';
  }
}

/** The worker that answers from what is kept; undefined where it is refused. */
async function workerHere(): Promise<ServiceWorkerRegistration | undefined> {
  try {
    return await navigator.serviceWorker.getRegistration();
  } catch {
    return undefined; // Then nothing is kept.
  }
}
