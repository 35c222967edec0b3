import type { OpenedSection } from '../../gate/grants.ts';
import type { MemberInvitation } from './member-invitation.ts';
import { markMember } from './member-mark.ts';
import { forgetVisit, keepForVisit, visitInvitations } from './member-visit.ts';

/**
 * The keys of sections that were unlocked here: the only module that touches IndexedDB.
 *
 * **Shape.** Database `sops-members`, store `invitations`, one record per invitation:
 *
 *     { name: "8ae9…b9b2", key: CryptoKey, at: 1795400000000, sections: Map { "sales" → { epoch: 2, key: CryptoKey } } }
 *
 * `name` and `key` find and open the invitation’s grant anew: with it, sections that are added later
 * open without a new link. No key can be exported, so no script can carry one away; the code itself
 * is not kept.
 *
 * **Life cycle.** Made when the reader taps “Open my sections”; replaced by what the grant says whenever
 * it is fetched anew; gone by `forgetKeys()`, or when the browser clears the site’s data (Safari:
 * after seven days of use without a visit). An invitation that was revoked stays here until then: its
 * keys open nothing that is published after.
 *
 * **Versions.** The version of the database is that of the shape; a later one migrates in
 * `onupgradeneeded`. Records that are damaged are none.
 *
 * **Without it** (private windows, Lockdown Mode, blocked storage): `member-visit.ts` keeps what opens
 * the sections as long as the tab is open.
 */

/** How long an invitation is kept: on the device, as long as the tab is open, or not at all. */
export type KeptFor = 'device' | 'visit' | 'nothing';

const database = 'sops-members';
const version = 1;
const store = 'invitations';

/** The newest key of a section that this device has. */
export async function keyOf(section: string): Promise<OpenedSection | undefined> {
  return (await heldSections()).get(section);
}

/**
 * Every section that this device has a key of, each with the key of the grant that was read last. That
 * says more than the epoch, which an owner may have had to begin anew.
 */
export async function heldSections(): Promise<Map<string, OpenedSection>> {
  const held = await heldInvitations();
  return new Map(held.sort((a, b) => a.at - b.at).flatMap(({ sections }) => [...sections]));
}

/** The invitations that this device or this tab holds. */
export async function heldInvitations(): Promise<MemberInvitation[]> {
  const kept = await withStore('readonly', (all): IDBRequest<unknown[]> => all.getAll());
  return [...(kept ?? []).filter(isWhole), ...(await visitInvitations())];
}

/**
 * Keeps an invitation. It is read back: some browsers take keys and lose them. Where the browser takes
 * none, the tab keeps `grant` with `code`, or with the code that it has already.
 */
export async function keepInvitation(
  invitation: MemberInvitation,
  grant: string,
  code?: string,
): Promise<KeptFor> {
  await withStore('readwrite', (all) => all.put(invitation));
  const back = await withStore('readonly', (all): IDBRequest<unknown> => all.get(invitation.name));
  if (isWhole(back) && back.at === invitation.at && markMember(true)) return 'device';
  return keepForVisit(invitation, grant, code) ? 'visit' : 'nothing';
}

/** Removes every key from this device and this tab. Says whether none is left. */
export async function forgetKeys(): Promise<boolean> {
  forgetVisit();
  await withStore('readwrite', (all) => all.clear());
  markMember(false);
  return (await heldInvitations()).length === 0;
}

function isWhole(record: unknown): record is MemberInvitation {
  if (typeof record !== 'object' || record === null) return false;
  const { key, sections } = record as Partial<MemberInvitation>; // Each is looked at here.
  return (
    key instanceof CryptoKey &&
    sections instanceof Map &&
    [...sections.values()].every((opened) => opened?.key instanceof CryptoKey)
  );
}

/** Does one thing with the store; undefined if the browser refuses. */
async function withStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  try {
    const opening = indexedDB.open(database, version);
    opening.onupgradeneeded = () => opening.result.createObjectStore(store, { keyPath: 'name' });
    const open = await answer(opening);
    try {
      return await answer(work(open.transaction(store, mode).objectStore(store)));
    } finally {
      open.close();
    }
  } catch {
    return undefined; // Refused: what was unlocked lives as long as the tab, and the page says so.
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('Refused.')));
  });
}
