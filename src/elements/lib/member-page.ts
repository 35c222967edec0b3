import { heldInvitations, heldSections } from './member-keys.ts';
import { keepSections } from './member-offline.ts';
import { renewKeys } from './unlock.ts';

/** How long an invitation is taken for what it was, in milliseconds. */
const fresh = 60 * 60 * 1000;

/**
 * What every page does for who holds keys: it names their sections open, looks up invitations anew that
 * were not for an hour, so that sections open by themselves, and, if `keep`, has the browser keep what
 * is sealed for use without a connection.
 */
export async function startMember(keep: boolean): Promise<void> {
  const held = await heldInvitations();
  if (held.some(({ at }) => Date.now() - at > fresh)) await renewKeys();
  const sections = [...(await heldSections()).keys()];
  nameOpen(sections);
  if (keep) await keepSections(sections);
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
